import { AppShell, Burger, Menu } from '@mantine/core';
import { useDisclosure, useMediaQuery } from '@mantine/hooks';
import { Link, Outlet, useLocation } from '@tanstack/react-router';
import { Suspense, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { AccountButton } from '../access/account-button.js';
import { SignInPrompt } from '../access/sign-in-prompt.js';
import { DateBar } from '../time/date-bar.js';
import { useMoment } from '../time/moment.js';
import { SearchButton } from '../search/search-button.js';
import { Footer } from './footer.js';
import { Icon } from './icon.js';
import { LanguageMenu } from './language-menu.js';
import { NavigationLink } from './links.js';
import { MORE_PLACES, PLACES } from './places.js';
import { ThemeMenu } from './theme-menu.js';

const BAR = 52;
const DATE_BAR = 46;
const BANNER = { wide: 34, narrow: 52 };

/** The frame around every page: where one is, which moment one looks at, and the ways on. */
export function Shell() {
  const { t } = useTranslation();
  const { pathname } = useLocation();
  const { asOf, asKnownAt } = useMoment();
  const [isOpen, { toggle, close }] = useDisclosure();
  // A navigation closes the menu through which it came.
  useEffect(close, [pathname, close]);
  const narrow = useMediaQuery('(max-width: 62em)', undefined, { getInitialValueInEffect: false });
  const banner = asOf === undefined && asKnownAt === undefined ? 0 : BANNER[narrow ? 'narrow' : 'wide'];
  return (
    <>
      <a className="skip-link" href="#content">
        {t('skip')}
      </a>
      <AppShell
        header={{ height: BAR + DATE_BAR + banner }}
        navbar={{ width: 260, breakpoint: '62em', collapsed: { desktop: true, mobile: !isOpen } }}
        padding={{ base: 'sm', sm: 'lg' }}
        transitionDuration={0}
      >
        <AppShell.Header>
          <div className="shell-bar">
            {narrow ? (
              <Burger
                opened={isOpen}
                onClick={toggle}
                size="sm"
                aria-label={t(isOpen ? 'closeNavigation' : 'openNavigation')}
                aria-expanded={isOpen}
              />
            ) : null}
            <Link to="/" className="shell-brand">
              <img src="/favicon.svg" alt="" width="24" height="24" />
              {t('guildhall')}
            </Link>
            {narrow ? <span style={{ flex: 1 }} /> : <WideNavigation />}
            <SearchButton narrow={narrow} />
            <LanguageMenu />
            <ThemeMenu />
            <AccountButton />
          </div>
          <DateBar narrow={narrow} />
        </AppShell.Header>
        {narrow && isOpen ? (
          <AppShell.Navbar p="sm" aria-label={t('navigation')}>
            {[...PLACES, ...MORE_PLACES].map(({ to, name }) => (
              <NavigationLink key={to} to={to} label={t(name)} active={pathname.startsWith(to)} />
            ))}
            <a className="shell-link" href="/graphiql">
              {t('playground')}
            </a>
          </AppShell.Navbar>
        ) : null}
        <AppShell.Main id="content" tabIndex={-1} style={{ outline: 'none' }}>
          <div className="shell-page">
            <Suspense fallback={null}>
              <Outlet />
            </Suspense>
          </div>
          <Footer />
        </AppShell.Main>
        <SignInPrompt />
      </AppShell>
    </>
  );
}

function WideNavigation() {
  const { t } = useTranslation();
  const { pathname } = useLocation();
  const here = MORE_PLACES.find(({ to }) => pathname.startsWith(to));
  return (
    <nav className="shell-links" aria-label={t('navigation')}>
      {PLACES.map(({ to, name }) => (
        <Link key={to} to={to} className="shell-link">
          {t(name)}
        </Link>
      ))}
      <a className="shell-link" href="/graphiql">
        {t('playground')}
      </a>
      <Menu position="bottom-start" withinPortal={false} transitionProps={{ duration: 0 }}>
        <Menu.Target>
          <button type="button" className="shell-link shell-more" data-status={here ? 'active' : undefined}>
            {here ? t(here.name) : t('more')} <Icon name="down" size={12} />
          </button>
        </Menu.Target>
        <Menu.Dropdown>
          {MORE_PLACES.map(({ to, name }) => (
            <Menu.Item key={to} component={Link} to={to}>
              {t(name)}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
    </nav>
  );
}
