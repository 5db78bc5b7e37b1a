import { createContext, useContext } from "react";

/** What the button of an OAuth field does, and how far it has got. */
export type OauthConnect = {
  integrationName: string;
  connect: (path: readonly string[]) => void;
  pending: boolean;
};

const OauthConnectContext = createContext<OauthConnect | undefined>(undefined);
export const OauthConnectProvider = OauthConnectContext.Provider;
export const useOauthConnect = () => useContext(OauthConnectContext);
