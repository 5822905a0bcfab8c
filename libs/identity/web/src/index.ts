export * from './identity-routes';
export * from './texts';
export * from './sign-in/sign-in-again';
