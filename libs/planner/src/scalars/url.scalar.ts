import { quoted, textScalar } from './text-scalar.js';

/** An address on the web, as written. */
export const UrlScalar = textScalar({
  name: 'URL',
  description: 'An absolute http or https URL.',
  specifiedByURL: 'https://url.spec.whatwg.org/',
  example: 'https://fiapf.org',
  read: (text) =>
    // The parser of URLs mends what it can, "https:fiapf.org" and spaces included: such a text would be no link elsewhere.
    /^https?:\/\/[^\s/?#]+\S*$/i.test(text) && URL.canParse(text)
      ? text
      : { refusal: `${quoted(text)} is no web address: taken are absolute http and https URLs such as https://fiapf.org/members.` },
});
