import 'i18next';
import type charts from './en/charts.json';
import type dashboards from './en/dashboards.json';
import type federations from './en/federations.json';
import type changes from './en/changes.json';
import type countries from './en/countries.json';
import type imports from './en/imports.json';
import type history from './en/history.json';
import type compare from './en/compare.json';
import type home from './en/home.json';
import type network from './en/network.json';
import type organizations from './en/organizations.json';
import type shell from './en/shell.json';
import type sources from './en/sources.json';
import type tables from './en/tables.json';
import type time from './en/time.json';
import type words from './en/words.json';
import type access from './en/access.json';
import type quality from './en/quality.json';

import type editing from './en/editing.json';
import type proposals from './en/proposals.json';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'shell';
    /** A namespace for each folder of pages; a text that is not in it is an error of types. */
    resources: {
      charts: typeof charts;
      dashboards: typeof dashboards;
      federations: typeof federations;
      changes: typeof changes;
      countries: typeof countries;
      history: typeof history;
      imports: typeof imports;
      compare: typeof compare;
      home: typeof home;
      network: typeof network;
      organizations: typeof organizations;
      shell: typeof shell;
      sources: typeof sources;
      tables: typeof tables;
      time: typeof time;
      words: typeof words;
      access: typeof access;
      quality: typeof quality;
      editing: typeof editing;
      proposals: typeof proposals;
    };
  }
}
