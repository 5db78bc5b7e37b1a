import type { AutocompleteResult } from "./entry";

const read = (text: string): AutocompleteResult[] =>
  text
    .trim()
    .split("\n")
    .flatMap((line) => {
      const [label = "", inner = ""] = line.split(":").map((part) => part.trim());
      const value = label.toLowerCase().replace(/\W+/g, "-");
      const children = inner.split(",").map((part) => part.trim());
      return [
        { label, value },
        ...children.filter(Boolean).map((child) => ({
          label: child,
          value: `${value}.${child.toLowerCase().replace(/\W+/g, "-")}`,
          parent: value,
        })),
      ];
    });

export const linkedinPlaces = read(`
France: Paris, Lyon, Marseille, Lille, Nantes, Bordeaux, Toulouse
Germany: Berlin, Munich, Hamburg, Cologne, Leipzig
United Kingdom: London, Manchester, Leeds, Bristol, Edinburgh
Spain: Madrid, Barcelona, Valencia, Bilbao
Netherlands: Amsterdam, Rotterdam, Utrecht
United States: New York, San Francisco, Austin, Boston, Chicago, Seattle, Denver
Canada: Toronto, Montreal, Vancouver
Japan: Tokyo, Osaka, Fukuoka
India: Bengaluru, Mumbai, Pune, Hyderabad
Brazil: São Paulo, Rio de Janeiro, Curitiba
`);

export const linkedinIndustries = read(`
Technology: Software development, IT services, Computer security, Hardware
Financial services: Banking, Insurance, Investment management
Health: Hospitals, Medical devices, Biotechnology
Manufacturing: Machinery, Chemicals, Food production, Textiles
Retail: Groceries, Online retail, Luxury goods
Transport: Logistics, Airlines, Maritime
Professional services: Consulting, Law, Accounting, Design
Public sector: Government, Education
`);
