import { useTranslation } from 'react-i18next';

/** Says what a mutation does: "Register a source". */
export function useMutationName(): (mutation: string) => string {
  const { t } = useTranslation('proposals');
  return (mutation) => t(`mutation.${mutation as 'registerSource'}`, { defaultValue: mutation });
}
