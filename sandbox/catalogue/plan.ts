/** `slug | colour | sign | host | what it does | actions`: the integrations that are not written by hand. */
const lines = `
6sense|#0b6e79|6|6sense.com|Account scores and buying signals.|identifyVisitor
adyntel|#3f3cbb|A|adyntel.com|Which ads a company runs, and for how much.|listAds getAdSpend listKeywords
aiArk|#111827|triangle|ai-ark.com|People and companies for prospecting.|searchPeople searchCompanies findLookalikes enrichPerson enrichCompany findEmail findPhone reverseEmail findEmployees
airscale|#0284c7|layers|airscale.io|Emails, phones and profiles of people at work.|findEmail findPhone enrichPersonByLinkedin enrichCompany verifyEmail
albacross|#1d4ed8|lens|albacross.com|The companies that visit a website.|identifyVisitor
amplemarket|#7c3aed|A|amplemarket.com|Sequences and lists for sales teams.|addLead
anymailFinder|#c2410c|envelope|anymailfinder.com|Work emails that have been checked.|findEmail findEmailsAtCompany findDecisionMaker verifyEmail
appfigures|#2b6cb0|bars|appfigures.com|Downloads, ratings and reviews of apps.|getAppDownloads getAppRatings
bettercontact|#0f766e|B|bettercontact.rocks|Asks many providers for an email or a phone, one after the other.|findEmail findPhone
bouncer|#b91c1c|envelope|usebouncer.com|Checks that addresses take mail.|verifyEmail
brightData|#3d5afe|B|brightdata.com|Public pages as data, at scale.|scrapePage scrapeSerp scrapeProfile scrapeCompanyPage scrapePosts scrapeJobs
builtwith|#15803d|layers|builtwith.com|What websites are made with.|listTechnologies findCompaniesByTechnology technologyHistory
captainData|#4338ca|C|captaindata.com|Data of professional networks, by search or profile.|searchPeople enrichPersonByLinkedin enrichCompanyByLinkedin findEmployees
clearoutPhone|#0e7490|C|clearoutphone.io|Checks phone numbers.|verifyPhone
cleon1|#9d174d|C|cleon1.com|Mobile numbers of people at work.|findPhone findPhoneByEmail
cognism|#4c1d95|ring|cognism.com|Contacts and companies, with numbers that are checked.|searchPeople enrichPerson searchCompanies enrichCompany
companyEnrich|#1f2937|C|companyenrich.com|Company data by domain, name or search.|enrichCompany enrichCompanyByName searchCompanies findLookalikes
contactOut|#0369a1|C|contactout.com|Emails and phones behind profiles.|enrichPersonByLinkedin findPersonalEmail
contrast|#db2777|C|getcontrast.io|Webinars and who watches them.|registerAttendee listAttendees getAttendance createEvent
coresignal|#065f46|ring|coresignal.com|Public data on companies, people and jobs.|enrichCompany enrichPersonByLinkedin searchJobs
datagma|#7e22ce|D|datagma.com|People and companies in real time.|enrichPerson enrichCompany findPhone
devin|#0f172a|D|devin.ai|An agent that writes software.|createTask
dropcontact|#0d9488|D|dropcontact.com|Emails and company data, computed and not stored.|enrichPerson
emailBison|#a16207|envelope|emailbison.com|Cold email campaigns.|addLead removeLead createLead addToBlocklist
enrichCrm|#be123c|E|enrich-crm.com|Keeps the records of a CRM complete.|enrichCompany enrichPerson findEmail findLookalikes
enrichley|#4d7c0f|E|enrichley.io|Checks addresses that accept everything.|verifyEmail
enrowio|#1e40af|E|enrow.io|Finds and checks emails.|findEmail verifyEmail
exa|#1f40ed|lens|exa.ai|A search engine made for programs.|searchWeb
expandi|#b45309|E|expandi.io|Outreach on professional networks.|addLead
findyMail|#2563eb|envelope|findymail.com|Emails that do not bounce.|findEmail findEmailByLinkedin verifyEmail
firecrawl|#ea580c|F|firecrawl.dev|Turns websites into clean text.|scrapePage crawlSite extractData
forager|#166534|F|forager.ai|People, companies and jobs to search.|searchPeople searchCompanies searchJobs
FullEnrich|#5b21b6|F|fullenrich.com|Emails and phones from many providers.|findEmail findPhone findEmailByLinkedin reverseEmail
g2|#c4351f|2|g2.com|What buyers say about software.|listReviews
heyReach|#0891b2|H|heyreach.io|Outreach on LinkedIn from many senders.|addLead pauseLead sendConnectionMessage
icypeas|#4ade80|I|icypeas.com|Finds emails, profiles and companies.|findEmail verifyEmail findEmailsAtCompany enrichPersonByLinkedin searchPeople
instantly|#3b82f6|I|instantly.ai|Cold email campaigns, first version.|addLead removeLead
kaspr|#5046e5|K|kaspr.io|Phones and emails behind profiles.|enrichPersonByLinkedin
kitt|#0c4a6e|K|trykitt.ai|Emails at a low price.|findEmail
leadMagic|#6d28d9|L|leadmagic.io|Emails, phones and job changes.|findEmail trackJobChange
lgm|#e11d48|L|lagrowthmachine.com|Outreach over several channels.|addLead updateLead getLead addTags
linkup|#059669|lens|linkup.so|Search and answers for programs.|searchWeb answerQuestion
lusha|#7c2d92|L|lusha.com|Contacts and companies.|enrichPerson enrichCompany
manus|#18181b|M|manus.im|An agent for tasks of many steps.|createTask
mixrank|#0b7285|M|mixrank.com|Companies, people and the technology of their apps.|enrichCompany enrichPersonByLinkedin
netsuiteSoap|#2f5d8a|N|netsuite.com|The same books over the older interface.|findRecord
neverBounce|#d97706|envelope|neverbounce.com|Checks that addresses take mail.|verifyEmail
oceanio|#0369a1|O|ocean.io|Companies like your best customers.|findLookalikes searchPeople enrichCompany enrichPerson
octave|#1d3557|O|octavehq.com|Messages made from a playbook.|generateEmail generateSequence generateCallPrep qualifyPerson qualifyCompany prospectCompany runAgent generateContent
onesignal|#e54b4d|bubble|onesignal.com|Push notifications.|sendPush
parallel|#292524|bars|parallel.ai|Research on the web for programs.|searchWeb research enrichWithWeb
phantombuster|#0f172a|P|phantombuster.com|Runs small automations.|launchTask
piloterr|#2563eb|P|piloterr.com|Public data by API.|enrichCompany
predictLeads|#0f766e|P|predictleads.com|Signals about companies.|findJobs listNews listFunding listTechnologies listConnections listProducts findLookalikes enrichCompany
promptLayer|#0ea5e9|layers|promptlayer.com|Prompts kept and versioned.|runPrompt
prospeo|#e0386b|P|prospeo.io|Emails and phones.|findEmail findEmailByLinkedin findPhone verifyEmail
proxycurl|#1e3a8a|P|nubela.co/proxycurl|Profiles and company pages as data.|enrichPersonByLinkedin enrichCompanyByLinkedin
resend|#000000|envelope|resend.com|Email for developers.|sendEmail
reverseContact|#0284c7|R|reversecontact.com|People behind addresses.|reverseEmail enrichPersonByLinkedin enrichCompany findEmail
rift|#4f46e5|R|getrift.com|Outreach with checked data.|addLead
rocketreach|#0b6bcb|R|rocketreach.co|Contacts of people at work.|enrichPersonByName
salesIntel|#1d4ed8|S|salesintel.io|Contacts checked by people.|enrichPerson
scrubby|#65a30d|S|scrubby.io|Checks addresses that accept everything.|verifyEmail
serper|#111827|lens|serper.dev|Results of a web search.|searchWeb searchPlaces
sillage|#14532d|S|sillage.ai|Signals around accounts.|findSignals
snitcher|#f43f5e|S|snitcher.com|The companies that visit a website.|identifyVisitor
snov|#7048e8|S|snov.io|Emails of people and companies.|findEmail verifyEmail findEmailsAtCompany addLead
societeInfo|#1864ab|S|societeinfo.com|French companies from the register.|enrichRegistry searchRegistry
storeleads|#2f9e44|S|storeleads.app|Online stores and what they sell.|enrichStore
sumble|#212529|S|sumble.com|Technology and teams, from job offers.|enrichCompany searchCompanies findEmployees findJobs
surfe|#5c6bf2|S|surfe.com|Emails and phones, found together.|findEmail findPhone searchPeople enrichCompany
theirStack|#0b7285|layers|theirstack.com|Technology and hiring of companies.|searchJobs searchCompanies listTechnologies
theneo|#6741d9||theneo.io|Company data by API.|enrichCompany
theSwarm|#f59f00|hexagon|theswarm.com|Whom your network knows.|findIntroductions findConnectionsAtCompany
waterfall|#1c7ed6|layers|waterfall.io|Contacts and companies from many providers.|findEmail findPhone enrichPerson enrichCompany searchPeople trackJobChange
wiza|#845ef7|https://broken.example.invalid/wiza.png|wiza.co|Emails and phones behind profiles.|enrichPersonByLinkedin
zeroBounce|#e8a200|0|zerobounce.net|Checks that addresses take mail.|verifyEmail
`;

export type Plan = {
  slug: string;
  color: string;
  sign: string;
  host: string;
  description: string;
  actions: string[];
};

export const plans: Plan[] = lines
  .trim()
  .split("\n")
  .map((line) => {
    const [slug = "", color = "", sign = "", host = "", description = "", actions = ""] =
      line.split("|");
    return { slug, color, sign, host, description, actions: actions.split(" ").filter(Boolean) };
  });
