import { z } from "zod";

/** What the server keeps of a signed-in person. Never leaves it. */
export const sessionRecordSchema = z.object({
  user: z.object({
    uuid: z.string(),
    name: z.string(),
    email: z.string(),
    picture: z.string().optional(),
  }),
  signInKind: z.enum(["oauth", "token"]),
  accessToken: z.string(),
  refreshToken: z.string().optional(),
  /** When to renew the access token, some time before it ages out. Absent where its age is unknown. */
  refreshAt: z.number().optional(),
  expiresAt: z.number().optional(),
  currentWorkspaceUuid: z.string().optional(),
  createdAt: z.number(),
  /** Which of the person's epochs it began in: each *sign out everywhere* begins a new one. */
  epoch: z.string().optional(),
});
export type SessionRecord = z.infer<typeof sessionRecordSchema>;
