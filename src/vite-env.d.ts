/** The version in package.json, put in by the build and by Vitest. */
declare const __APP_VERSION__: string;

/* Trusted Types, which TypeScript's DOM types do not have yet: only what the service worker needs. */
interface TrustedScriptURL {
  toString(): string;
}

interface Window {
  readonly trustedTypes?: {
    createPolicy(
      name: string,
      rules: { createScriptURL: () => string },
    ): { createScriptURL(input: string): TrustedScriptURL };
  };
}

interface ServiceWorkerContainer {
  register(scriptURL: TrustedScriptURL, options?: RegistrationOptions): Promise<ServiceWorkerRegistration>;
}
