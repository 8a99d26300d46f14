import { useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense, useEffect, useState } from 'react';
import { letAsk } from './sign-in-again.js';

const SignInDialog = lazy(async () => ({ default: (await import('./sign-in-dialog.js')).SignInDialog }));

/** Asks somebody whose session is over to sign in, above the page on which they were: what they typed there stays. */
export function SignInPrompt() {
  const client = useQueryClient();
  const [answer, setAnswer] = useState<((isSignedIn: boolean) => void) | null>(null);
  useEffect(() => {
    letAsk(() => new Promise((resolve) => setAnswer(() => resolve)));
    return () => letAsk(null);
  }, []);
  const finish = (isSignedIn: boolean): void => {
    answer?.(isSignedIn);
    setAnswer(null);
    if (isSignedIn) void client.invalidateQueries();
  };
  return answer === null ? null : (
    <Suspense fallback={null}>
      <SignInDialog onClose={() => finish(false)} onSignedIn={() => finish(true)} />
    </Suspense>
  );
}
