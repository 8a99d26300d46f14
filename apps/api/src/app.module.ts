import { AccessModule, SignInMethod } from '@guildhall/access';
import { CountriesModule } from '@guildhall/countries';
import { ENTITIES } from '@guildhall/exchange';
import { FactsModule } from '@guildhall/facts';
import { JournalModule } from '@guildhall/journal';
import { OrganizationsModule } from '@guildhall/organizations';
import { DateTimeScalar } from '@guildhall/planner';
import { type ProposalSettings, RegistrationModule } from '@guildhall/registration';
import { SourcesModule } from '@guildhall/sources';
import { StatisticsModule } from '@guildhall/statistics';
import { type DatabaseAddress, dataSourceOptions } from '@guildhall/storage';
import { type DynamicModule, Module, type Type } from '@nestjs/common';
import { GraphQLModule } from '@nestjs/graphql';
import { TypeOrmModule } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { migrations } from '../../../migrations/index.js';

import { GraphQLEngineModule } from './graphql/graphql-engine.module.js';
import { GraphQLEngine, type GraphQLSettings } from './graphql/graphql-engine.js';
import { ExportController } from './export/export.controller.js';
import { ExportSlots } from './export/export-slots.js';
import { OembedController } from './embeds/oembed.controller.js';
import { FeedController } from './feeds/feed.controller.js';
import { FileAnswers } from './export/file-answers.js';
import { GuildhallDriver, type GuildhallDriverOptions } from './graphql/guildhall.driver.js';
import { contextFactory } from './graphql/request-context.js';
import { HealthController } from './health/health.controller.js';
import { Readiness } from './health/readiness.js';
import { RateLimit } from './http/rate-limit.js';
import { ImportRoutes } from './import/import-routes.js';
import { IMPORT_SETTINGS, Imports, type ImportSettings, usualImportSettings } from './import/imports.js';
import { OidcController } from './oidc/oidc.controller.js';
import { OIDC_SETTINGS, OidcProvider } from './oidc/oidc-provider.js';
import type { OidcSettings } from './oidc/oidc-settings.js';
import { OrganizationController, WEB_FOLDER } from './organizations/organization.controller.js';
import { QueriesModule } from './queries/queries.module.js';

export interface AppContents {
  /** Where the registry is; null for an app that never asks it, because only its schema is wanted. */
  readonly database: DatabaseAddress | null;
  /** How GraphQL is answered, where it is not as usual. */
  readonly graphql?: Partial<GraphQLSettings>;
  /** How long a question to the database may take, in milliseconds. */
  readonly statementMilliseconds?: number;
  /** The built web app; without it only the API is served. */
  readonly webFolder?: string | null;
  /** Whether visitors may propose changes. */
  readonly openProposals?: boolean;
  /** Where uploads are, and how much they may be. */
  readonly imports?: ImportSettings;
  /** Where people may come from besides. */
  readonly oidc?: OidcSettings | null;
  /** More to serve: what tests add. */
  readonly modules?: readonly Type[];
}

/** How long a question to the database may take, unless REQUEST_TIMEOUT_MS says otherwise. */
const STATEMENT_MILLISECONDS = 10_000;

/** Proposals an hour from one address, of visitors. */
const VISITORS_PROPOSALS = 10;
const HOUR = 3_600_000;

function proposalSettings(open: boolean): ProposalSettings {
  const limit = new RateLimit(VISITORS_PROPOSALS, undefined, HOUR);
  return { open, admit: (address) => limit.take(address) };
}

const nowhere: DatabaseAddress = { host: '127.0.0.1', port: 0, user: '', password: '', database: '' };

/** Puts the libraries together; no rule of the domain is here. */
@Module({})
export class AppModule {
  static with({
    database,
    graphql,
    statementMilliseconds = STATEMENT_MILLISECONDS,
    modules = [],
    openProposals = false,
    oidc = null,
    imports = usualImportSettings(),
    webFolder = null,
  }: AppContents): DynamicModule {
    return {
      module: AppModule,
      imports: [
        TypeOrmModule.forRootAsync({
          useFactory: () => ({
            ...dataSourceOptions(database ?? nowhere, { entities: [...ENTITIES], migrations, statementMilliseconds }),
            manualInitialization: database === null,
            // Whoever starts the server wants to know at once.
            retryAttempts: 0,
          }),
        }),
        GraphQLEngineModule.with({ ...graphql, openToVisitors: openProposals }),
        GraphQLModule.forRootAsync<GuildhallDriverOptions>({
          driver: GuildhallDriver,
          inject: [DataSource, GraphQLEngine],
          useFactory: (dataSource: DataSource, engine: GraphQLEngine) => ({
            autoSchemaFile: true,
            buildSchemaOptions: { numberScalarMode: 'integer', scalarsMap: [{ type: Date, scalar: DateTimeScalar }] },
            context: contextFactory(dataSource, () => engine.watch.newest(), statementMilliseconds),
            engine,
          }),
        }),
        AccessModule.with({
          signInMethods: [SignInMethod.PASSWORD, ...(oidc ? [SignInMethod.OPENID_CONNECT] : [])],
          visitorsMayPropose: openProposals,
        }),
        JournalModule,
        CountriesModule,
        SourcesModule,
        OrganizationsModule,
        FactsModule,
        StatisticsModule,
        RegistrationModule.with(proposalSettings(openProposals)),
        QueriesModule,
        ...modules,
      ],
      controllers: [
        HealthController,
        ExportController,
        OrganizationController,
        FeedController,
        OembedController,
        ...(oidc ? [OidcController] : []),
      ],
      providers: [
        Readiness,
        ExportSlots,
        FileAnswers,
        ImportRoutes,
        Imports,
        { provide: IMPORT_SETTINGS, useValue: imports },
        ...(oidc ? [OidcProvider, { provide: OIDC_SETTINGS, useValue: oidc }] : []),
        { provide: WEB_FOLDER, useValue: webFolder },
      ],
    };
  }
}
