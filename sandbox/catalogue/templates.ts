/** `name | description | inputs (! = required) | outputs | unit of credit`, by action slug. */
const lines = `
findEmail|Find a work email|Finds a person's work email from a name and a domain.|firstName! lastName! domain!|email emailStatus score|email
findEmailByLinkedin|Find an email from a profile|Finds the work email behind a LinkedIn profile.|linkedinUrl!|email emailStatus|email
findEmailsAtCompany|Find emails at a company|Lists the addresses known at a domain.|domain! limit|emails total|email
findDecisionMaker|Find a decision maker|Finds who decides in a department of a company, with the email.|domain! department!|fullName title email person|person
findPersonalEmail|Find a personal email|Finds a private address, where the law allows it.|linkedinUrl!|email|email
verifyEmail|Verify an email|Tells whether an address takes mail, without sending any.|email!|emailStatus isCatchAll score|email
reverseEmail|Look up an email|Finds the person and the company behind an address.|email!|fullName title companyName linkedinUrl person|person
findPhone|Find a phone number|Finds a direct or mobile number.|linkedinUrl! country|phone phoneType|phone
findPhoneByEmail|Find a phone number from an email|Finds the number of the person behind an address.|email!|phone phoneType|phone
verifyPhone|Verify a phone number|Tells whether a number is in service, and which kind it is.|phone! country|found phoneType|phone
enrichPerson|Enrich a person|Completes a person from an email.|email!|fullName title seniority companyName linkedinUrl location person|person
enrichPersonByLinkedin|Enrich a person from a profile|Completes a person from a LinkedIn profile.|linkedinUrl!|fullName title companyName location person|person
enrichPersonByName|Enrich a person by name|Completes a person from a name and an employer.|fullName! companyName!|title linkedinUrl location person|person
enrichCompany|Enrich a company by domain|Completes a company from its domain.|domain!|name industry employeesCount revenue location description company|company
enrichCompanyByName|Enrich a company by name|Completes a company from its name.|companyName! country|name domain industry employeesCount company|company
enrichCompanyByLinkedin|Enrich a company from its page|Completes a company from its LinkedIn page.|companyLinkedinUrl!|name domain employeesCount company|company
searchPeople|Search people|Finds people by job, place and employer.|titles location companyName limit|people total|result
searchCompanies|Search companies|Finds companies by industry, size and place.|keywords industry location minimumEmployees maximumEmployees limit|companies total|result
findLookalikes|Find similar companies|Finds companies like the one given.|domain! limit|companies total|company
findEmployees|Find employees|Lists people who work at a company.|domain! titles limit|people total|person
listTechnologies|List technologies|Lists what a website is made with.|domain!|technologies|domain
findCompaniesByTechnology|Find companies by technology|Finds companies that use a technology.|technology! country limit|companies total|result
technologyHistory|Get the history of technologies|Tells when technologies came and went.|domain! since|items|domain
findJobs|Find a company's job offers|Lists the offers that a company has open.|domain! keyword since limit|jobs total|offer
searchJobs|Search job offers|Finds offers by title, place and text.|titles keyword location since limit|jobs total|offer
listNews|List news|Lists recent news about a company.|domain! since limit|items total|request
listFunding|List funding rounds|Lists the rounds that a company has raised.|domain!|items total|request
listConnections|List business connections|Lists customers, partners and vendors of a company.|domain! limit|items total|request
listProducts|List products|Lists what a company sells.|domain!|items|request
listAds|List running ads|Lists the ads that a company runs now.|domain! limit|items total|request
getAdSpend|Estimate ad spend|Estimates what a company spends on ads.|domain!|amount currency|request
listKeywords|List paid keywords|Lists the search words that a company pays for.|domain! limit|keywords|request
listReviews|List reviews|Lists what buyers say about a product.|domain! limit|items total score|request
identifyVisitor|Identify a visitor|Finds the company behind an IP address.|ip!|companyName domain countryCode company|company
searchWeb|Search the web|Gives the results of a web search.|query! country limit|items total|search
searchPlaces|Search places|Finds businesses on the map.|query! location limit|items total|search
answerQuestion|Answer a question|Answers from the web, with its sources.|question!|answer sources|answer
research|Research a subject|Reads many pages and writes a report with sources.|prompt! schema|answer data sources|report
enrichWithWeb|Fill in data from the web|Finds the values of a schema for a company or a person.|input! schema!|data sources|record
scrapePage|Scrape a page|Gives the content of a page.|url! format|markdown html|page
crawlSite|Crawl a site|Follows the links of a site and gives its pages.|url! depth limit|items total|page
extractData|Extract data from a page|Reads a page into the shape of a schema.|urls! prompt schema!|data|page
scrapeSerp|Scrape a results page|Gives a search engine's page as data.|query! country|items|request
scrapeProfile|Scrape a profile|Gives the public part of a social profile.|url!|data person|profile
scrapeCompanyPage|Scrape a company page|Gives the public part of a company's social page.|url!|data company|profile
scrapePosts|Scrape posts|Lists the public posts of a profile.|url! limit|items|post
scrapeJobs|Scrape job offers|Lists the offers of a jobs page.|url! limit|jobs|offer
launchTask|Launch a task|Starts one of the account's tasks and goes on.|input|runId|run
findIntroductions|Find introductions|Lists who can introduce you to a person.|linkedinUrl! limit|people total|request
findConnectionsAtCompany|Find connections at a company|Lists whom your network knows at a company.|domain! limit|people total|request
enrichStore|Enrich a store|Completes an online store from its domain.|domain!|name technologies revenue data company|store
getAppDownloads|Get downloads of an app|Estimates downloads over time.|id! since|items|
getAppRatings|Get ratings of an app|Gives scores and latest reviews.|id! limit|items score|
trackJobChange|Track a job change|Tells whether a person has changed jobs.|email! companyName|found companyName title|person
enrichRegistry|Look up the register|Completes a company from the official register.|companyName! country|id name location revenue company|company
searchRegistry|Search the register|Finds companies in the official register.|keywords location limit|companies total|result
addLead|Add a lead to a campaign|Puts a lead into a campaign.|email! firstName lastName companyName variables|id status|
removeLead|Remove a lead from a campaign|Takes a lead out of a campaign.|email!|status|
updateLead|Update a lead|Writes a lead's fields.|email! variables|id|
getLead|Get a lead|Reads a lead by email.|email!|id fullName status|
createLead|Create a lead|Makes a lead.|email! firstName lastName companyName|id|
addToBlocklist|Add to the blocklist|Makes sure that nobody writes to an address or a domain.|email!|status|
pauseLead|Pause a lead|Stops a lead's sequence for now.|email!|status|
sendConnectionMessage|Send a message|Sends a message from one of the senders.|linkedinUrl! body!|status|
addTags|Add tags|Adds tags to a contact.|email! tags!|id|
generateEmail|Write an email|Writes an email for a person and a persona.|email! persona prompt|subject body|
generateSequence|Write a sequence|Writes a whole sequence of emails.|email! persona prompt|items|
generateCallPrep|Prepare a call|Writes what to know before a call.|email! domain|markdown|
qualifyPerson|Qualify a person|Tells whether a person fits a persona.|email! persona!|score answer|
qualifyCompany|Qualify a company|Tells whether a company fits.|domain! persona|score answer|
prospectCompany|Prospect a company|Finds the right people at a company.|domain! persona limit|people total|
runAgent|Run an agent|Lets one of the account's agents work on an input.|prompt! input|answer data|
generateContent|Write content|Writes a text from a playbook.|prompt! persona|content|
findSignals|Find signals|Lists events around an account.|domain! since|items total|signal
sendEmail|Send an email|Sends one email.|from! to! subject! body!|id status|
sendPush|Send a notification|Sends a push notification to a person.|id! subject! body!|id|
createTask|Start a task|Hands a task to the agent and waits for its result.|prompt! schema|answer data url|
runPrompt|Run a prompt|Runs a prompt of the account with variables.|prompt! variables|answer|
registerAttendee|Register somebody|Registers a person for an event.|email! firstName lastName|id|
getAttendance|Get attendance|Tells who came and for how long.|id!|items total|
createEvent|Create an event|Makes an event.|name! description|id url|
listAttendees|List people registered|Lists who has registered.|id! limit|items total|
findRecord|Find a record|Finds a record by a field's value.|name! value!|items total|
`;

export type Template = {
  name: string;
  description: string;
  inputs: string;
  outputs: string;
  unit?: string;
};

export const templates: Record<string, Template> = Object.fromEntries(
  lines
    .trim()
    .split("\n")
    .map((line) => {
      const [slug = "", name = "", description = "", inputs = "", outputs = "", unit] =
        line.split("|");
      return [
        slug,
        {
          name,
          description,
          inputs,
          outputs,
          ...(unit ? { unit } : {}),
        },
      ];
    }),
);
