import { apiKeyForm } from "./credentials";
import { define } from "./define";
import { plainAction } from "./plain-action";

/** What an integration could send to do harm: none of it may run, load or lead anywhere. */
const icon =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32" onload="document.title=\'icon ran\'"><script>document.title="icon ran"</script><rect width="32" height="32" rx="8" fill="#3f3f46"/><path fill="#fff" d="M9 8h9a6 6 0 0 1 3 11l3 5h-5l-3-5h-2v5H9zm5 4v3h3v-3z"/></svg>';

export const replicas = define({
  slug: "replicas",
  icon,
  color: "#3f3f46",
  description: 'Agents that write software. <img src="x" onerror="document.title=\'text ran\'">',
  url: "javascript:document.title='link ran'",
  connector: { config: apiKeyForm() },
  actions: {
    createTask: plainAction(
      "Start a task",
      "Hands a task to an agent and waits for its result.",
      "prompt! schema",
      "answer data url",
    ),
  },
  documentation: `# Replicas

Tasks run in a copy of your repository.

<script>document.title = "documentation ran"</script>

<img src="x" onerror="document.title='documentation ran'">

[A link that must not run](javascript:document.title='documentation%20ran') and
![an image that must not load](https://tracker.example.com/pixel.png)

- Results come back as a **branch**.
`,
});
