import { Anchor, type AnchorProps, Button, type ButtonProps, NavLink, type NavLinkProps } from '@mantine/core';
import { createLink } from '@tanstack/react-router';
import type { AnchorHTMLAttributes, Ref } from 'react';

type Html = Omit<AnchorHTMLAttributes<HTMLAnchorElement>, 'color' | 'style'> & { ref?: Ref<HTMLAnchorElement> };

/** A link in a text. Like all links of the router it keeps the moment that is looked at. */
export const TextLink = createLink((props: AnchorProps & Html) => <Anchor {...props} />);

/** A link that looks like a button. */
export const ButtonLink = createLink((props: ButtonProps & Html) => <Button component="a" {...props} />);

/** A link of the navigation. */
export const NavigationLink = createLink((props: NavLinkProps & Html) => <NavLink component="a" {...props} />);
