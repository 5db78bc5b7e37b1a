import { action, fixed, perPackage } from "./action";
import { define } from "./define";
import { area, date, drawn, flag, form, integer, list, need, text } from "./form";

const username = need(drawn("ExpressionWidget", text("User name", { pattern: "^@?\\w{1,15}$" })));
const postId = need(text("Post ID"));
const limit = integer("Limit", { minimum: 1, maximum: 500, default: 50 });
const user = {
  id: text("ID"),
  name: text("Name"),
  username: text("User name"),
  followersCount: integer("Followers"),
  description: text("Description"),
};
const users = {
  users: list("Users", { schema: { type: "object", additionalProperties: true } }),
  nextToken: text("Next page"),
};
const posts = {
  posts: list("Posts", {
    schema: { type: "object", properties: { id: { type: "string" }, text: { type: "string" } } },
  }),
  nextToken: text("Next page"),
};
const many = { costs: [perPackage(1, "result", 50)] };
const single = { costs: [fixed(0.2)] };

export const x = define({
  slug: "x",
  description: "Public posts and people of X.",
  sign: "X",
  color: "#0b0b0c",
  url: "https://x.com",
  connector: {
    config: form({ bearerToken: need(text("Bearer token")) }),
    rateLimit: { unit: "minute", max: 15 },
  },
  actions: {
    getUser: action("Get a user", "Reads a user by name.", form({ username }), {
      ...single,
      output: user,
    }),
    getUserById: action(
      "Get a user by ID",
      "Reads a user by ID.",
      form({ userId: need(text("User ID")) }),
      { ...single, output: user },
    ),
    searchUsers: action(
      "Search users",
      "Finds users by words.",
      form({ query: need(text("Words")), limit }),
      { ...many, output: users },
    ),
    listFollowers: action(
      "List followers",
      "Lists who follows a user.",
      form({ username, limit }),
      { ...many, output: users },
    ),
    listFollowing: action(
      "List followed users",
      "Lists whom a user follows.",
      form({ username, limit }),
      { ...many, output: users },
    ),
    listUserPosts: action(
      "List a user's posts",
      "Lists what a user has posted.",
      form({ username, withReplies: flag("With replies"), since: date("Since"), limit }),
      { ...many, output: posts },
    ),
    listUserLikes: action(
      "List a user's likes",
      "Lists what a user has liked.",
      form({ username, limit }),
      { ...many, output: posts },
    ),
    listMentions: action(
      "List mentions",
      "Lists posts that mention a user.",
      form({ username, since: date("Since"), limit }),
      { ...many, output: posts },
    ),
    getPost: action("Get a post", "Reads a post.", form({ postId }), {
      ...single,
      output: { id: text("ID"), text: text("Text") },
    }),
    searchPosts: action(
      "Search posts",
      "Finds posts of the last week.",
      form({ query: need(area("Query", { examples: ["crm lang:en -is:retweet"] })), limit }),
      { ...many, output: posts },
    ),
    listReplies: action("List replies", "Lists replies to a post.", form({ postId, limit }), {
      ...many,
      output: posts,
    }),
    listQuotes: action("List quotes", "Lists posts that quote a post.", form({ postId, limit }), {
      ...many,
      output: posts,
    }),
    listReposters: action(
      "List who has reposted",
      "Lists users who have reposted a post.",
      form({ postId, limit }),
      { ...many, output: users },
    ),
    listListMembers: action(
      "List a list's members",
      "Lists the users in a list.",
      form({ listId: need(text("List ID")), limit }),
      { ...many, output: users },
    ),
  },
  outputs: {
    getUser: ({ username: name }) => ({
      id: "1",
      name: "Example",
      username: name,
      followersCount: 1204,
    }),
  },
  documentation:
    "# X\n\nRuns on credits, or with the **bearer token** of an app of your own.\n\n| Operator | Finds |\n| --- | --- |\n| `from:example` | posts by a user |\n| `lang:fr` | posts in French |\n",
});
