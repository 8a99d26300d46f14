/** Asks whoever is at the screen to sign in: true once they have, false where they would not. Set by the frame of the page, which can show a form. */
type AskToSignIn = () => Promise<boolean>;

let asks: AskToSignIn | null = null;

/** Says who asks from now on; null when nobody can any more. */
export function letAsk(ask: AskToSignIn | null): void {
  asks = ask;
}

let asking: Promise<boolean> | null = null;

/** Asks to sign in over whatever is on the screen, so that nothing there is lost. Several who need it at the same time wait for one answer. */
export function signInAgain(): Promise<boolean> {
  asking ??= (asks?.() ?? Promise.resolve(false)).finally(() => {
    asking = null;
  });
  return asking;
}
