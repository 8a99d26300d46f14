/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/** A proposal that is to be recorded, as it is or edited. */
export type AcceptProposalInput = {
  /** The change as it is to be recorded instead, of the same mutation; absent: as it was proposed. */
  change?: ProposedChangeInput | null | undefined;
  /** The number of the proposal. */
  number: number;
  /** Why it is accepted, where there is something to say. */
  reason?: string | null | undefined;
};

/** An account with which something is to be done. */
export type AccountInput = {
  /** The account. */
  account: string | number;
};

/** A federation accredits a festival. */
export type AccreditFestivalInput = {
  /** The organization that accredits. */
  accreditor: string | number;
  /** In which class. */
  category: AccreditationCategory;
  /** Which sources say so: at least one. At most 100. */
  citations: Array<CitationInput>;
  /** The last day on which it holds (EDTF), as far as it is known. */
  end?: string | null | undefined;
  /** The festival that is accredited. */
  festival: string | number;
  /** Any text that you make up for this one change. Sent again with the same input, the mutation answers again and writes nothing; with another input it is CONFLICT. Kept for 30 days. */
  idempotencyKey?: string | null | undefined;
  /** Why, in your words: it stands in the change log for everybody to read. */
  message?: string | null | undefined;
  /** Whether it goes on until somebody records its end. False with no end: nobody recorded whether or when it ended. Looked at only where no end is given; a given end makes it false. */
  ongoing?: boolean;
  /** The first day on which it holds (EDTF), as far as it is known. */
  start?: string | null | undefined;
};

/** In which class a festival is accredited. */
export type AccreditationCategory =
  /** Of the first rank, in the accreditor's own class A. */
  | 'A_FESTIVAL'
  /** Feature films of every sort compete. */
  | 'COMPETITIVE'
  /** Films of one sort compete: of a genre, a region, first films. */
  | 'COMPETITIVE_SPECIALISED'
  /** For documentary and short films. */
  | 'DOCUMENTARY_SHORT'
  /** Films are shown and do not compete. */
  | 'NON_COMPETITIVE'
  /** A class of another name. */
  | 'OTHER';

/** What recorded a change. */
export type ActorKind =
  /** A package of files was read in. */
  | 'IMPORT'
  /** Somebody with an account. */
  | 'PERSON'
  /** A program with a token. */
  | 'PROGRAM'
  /** The registry itself. */
  | 'SYSTEM';

/** A person holds an office in an organization. */
export type AppointOfficerInput = {
  /** Which sources say so: at least one. At most 100. */
  citations: Array<CitationInput>;
  /** The last day on which it holds (EDTF), as far as it is known. */
  end?: string | null | undefined;
  /** Any text that you make up for this one change. Sent again with the same input, the mutation answers again and writes nothing; with another input it is CONFLICT. Kept for 30 days. */
  idempotencyKey?: string | null | undefined;
  /** Why, in your words: it stands in the change log for everybody to read. */
  message?: string | null | undefined;
  /** Whether it goes on until somebody records its end. False with no end: nobody recorded whether or when it ended. Looked at only where no end is given; a given end makes it false. */
  ongoing?: boolean;
  /** In which organization. */
  organization: string | number;
  /** Who. */
  person: PersonInput;
  /** The first day on which it holds (EDTF), as far as it is known. */
  start?: string | null | undefined;
  /** The title of the office, as the sources write it. */
  title: string;
};

/** A source shows that a fact held on a day. */
export type AttestInput = {
  /** The source that shows it. It is cited for the fact as well (of a membership: for the term of that day), unless it is cited there already. */
  citation: CitationInput;
  /** The fact: a membership, an office, an accreditation, as the mutation says. */
  id: string | number;
  /** Any text that you make up for this one change. Sent again with the same input, the mutation answers again and writes nothing; with another input it is CONFLICT. Kept for 30 days. */
  idempotencyKey?: string | null | undefined;
  /** The day on which it is shown (EDTF), as far as it is known. One on which it cannot have held is CONFLICT. */
  on: string;
};

/** How surely a fact holds on the asked day. No fact is CERTAIN on a day after the one from which it is answered. */
export type Certainty =
  /** It holds in every history that fits the evidence. */
  | 'CERTAIN'
  /** It holds in some history that fits the evidence. */
  | 'POSSIBLE';

/** Which changes are meant. What is not said narrows nothing; what is said of operations is said of one and the same operation. */
export type ChangeFilter = {
  /** Recorded by who has just this public name. */
  actor?: string | null | undefined;
  /** Recorded by one of these. */
  actorKinds?: Array<ActorKind> | null | undefined;
  /** That did one of these to a record. */
  kinds?: Array<ChangeKind> | null | undefined;
  /** That touched this record: its id, whether or not it still leads anywhere. */
  record?: string | number | null | undefined;
  /** That touched a record of one of these types: Organization, Membership, Source...; another name is BAD_USER_INPUT. */
  recordTypes?: Array<string> | null | undefined;
};

/** What a change does to a record. */
export type ChangeKind =
  /** The world changed on a day. */
  | 'CHANGED'
  /** The world did not change: the record was wrong. */
  | 'CORRECTED'
  /** It is recorded for the first time. */
  | 'CREATED'
  /** The world changed: it came to its end. */
  | 'ENDED'
  /** It turned out to be the same as another, into which it was folded. */
  | 'MERGED'
  /** A text in it was taken out of every revision, for a legal ground. */
  | 'REDACTED'
  /** It never was so; it is kept in the history only. */
  | 'RETRACTED';

/** The world changed on a day: the membership's running term ends the day before, and a new term begins. */
export type ChangeMembershipInput = {
  /** When the change was made public (EDTF). */
  announcedOn?: string | null | undefined;
  /** As what it belongs from then on; as before where not given. */
  category?: MembershipCategory | null | undefined;
  /** Which sources say so: those of the new term. At most 100. */
  citations?: Array<CitationInput> | null | undefined;
  /** Refuses (CONFLICT) where the record changed after this revision: the one from which you read it. */
  expectedRevision?: number | null | undefined;
  /** The membership. */
  id: string | number;
  /** Any text that you make up for this one change. Sent again with the same input, the mutation answers again and writes nothing; with another input it is CONFLICT. Kept for 30 days. */
  idempotencyKey?: string | null | undefined;
  /** Why, in your words: it stands in the change log for everybody to read. */
  message?: string | null | undefined;
  /** The first day of the new term (EDTF). A day before the running term begins, or after the membership ended, is CONFLICT; of an earlier term, correctMembership tells with `terms`. */
  on: string;
  /** Whether its rights are in force from then on; as before where not given. */
  standing?: MembershipStanding | null | undefined;
};

/** A new password for one's own account. */
export type ChangePasswordInput = {
  /** The password until now. */
  current: string;
  /** 12 to 200 characters, any of them; not the name, the e-mail address or one of the first that anybody would try. Only a hash of it is kept. */
  new: string;
};

/** What an account is to be allowed. */
export type ChangeRoleInput = {
  /** The account. */
  account: string | number;
  /** What they may do from now on. */
  role: Role;
};

/** Which source says so, and where in it. */
export type CitationInput = {
  /** Where in the source: a page, a paragraph, a time. */
  locator?: string | null | undefined;
  /** A remark on the evidence. */
  note?: string | null | undefined;
  /** The source. */
  source: SourceRef;
};

/** A comment on a proposal, for everybody to read. */
export type CommentOnProposalInput = {
  /** The key that a visitor was given with the proposal; who has an account or a token needs none. */
  key?: string | null | undefined;
  /** The number of the proposal. */
  number: number;
  /** The comment. */
  text: string;
};

/** The record of an accreditation was wrong. What is absent stays; what is null becomes unknown. */
export type CorrectAccreditationInput = {
  /** In which class; it cannot become unknown. */
  category?: AccreditationCategory | null | undefined;
  /** Which sources say so, instead of those that the record has: at least one. At most 100. */
  citations?: Array<CitationInput> | null | undefined;
  /** The last day on which it holds (EDTF), as far as it is known. */
  end?: string | null | undefined;
  /** Refuses (CONFLICT) where the record changed after this revision: the one from which you read it. */
  expectedRevision?: number | null | undefined;
  /** The accreditation. */
  id: string | number;
  /** Any text that you make up for this one change. Sent again with the same input, the mutation answers again and writes nothing; with another input it is CONFLICT. Kept for 30 days. */
  idempotencyKey?: string | null | undefined;
  /** Why, in your words: it stands in the change log for everybody to read. */
  message: string;
  /** True: it goes on, and has no end. False or null: nobody recorded whether or when it ended, if no end stands. Looked at only where no end is given; a given end makes it false. */
  ongoing?: boolean | null | undefined;
  /** The first day on which it holds (EDTF), as far as it is known. */
  start?: string | null | undefined;
};

/** The record of a membership was wrong. What is absent stays; what is null becomes unknown; a list replaces the list. */
export type CorrectMembershipInput = {
  /** When the beginning of its first term was made public (EDTF). */
  announcedOn?: string | null | undefined;
  /** As what the member belongs: of a membership of one term (CONFLICT where it has several). Null: UNKNOWN. */
  category?: MembershipCategory | null | undefined;
  /** All its sources anew, at least one. Of several terms each keeps the sources that it had and that are named; those that none had go to the first. To tell each term its own, give `terms`. At most 100. */
  citations?: Array<CitationInput> | null | undefined;
  /** The countries that it represents: present ones (AZ) and former ones (SUHH). None: the member's own. */
  countries?: Array<string> | null | undefined;
  /** The last day of its last term (EDTF). Null: nobody recorded whether or when it ended, unless `ongoing` is true. */
  end?: string | null | undefined;
  /** Refuses (CONFLICT) where the record changed after this revision: the one from which you read it. */
  expectedRevision?: number | null | undefined;
  /** The membership. */
  id: string | number;
  /** Any text that you make up for this one change. Sent again with the same input, the mutation answers again and writes nothing; with another input it is CONFLICT. Kept for 30 days. */
  idempotencyKey?: string | null | undefined;
  /** Why, in your words: it stands in the change log for everybody to read. */
  message: string;
  /** True: it goes on, and has no end. False or null: nobody recorded whether or when it ended, if no end stands. Looked at only where no end is given; a given end makes it false. */
  ongoing?: boolean | null | undefined;
  /** Whether its rights are in force: of a membership of one term (CONFLICT where it has several). It cannot become unknown. */
  standing?: MembershipStanding | null | undefined;
  /** The first day of its first term (EDTF). */
  start?: string | null | undefined;
  /** All its terms anew, in order; then category, standing, start, end, ongoing, announcedOn and citations are not given. Attestations stay, each in a term in which it may lie; one for which there is none makes it CONFLICT: retract it first. */
  terms?: Array<TermInput> | null | undefined;
};

/** The record of an office was wrong. What is absent stays; what is null becomes unknown. */
export type CorrectOfficeInput = {
  /** Which sources say so, instead of those that the record has: at least one. At most 100. */
  citations?: Array<CitationInput> | null | undefined;
  /** The last day on which it holds (EDTF), as far as it is known. */
  end?: string | null | undefined;
  /** Refuses (CONFLICT) where the record changed after this revision: the one from which you read it. */
  expectedRevision?: number | null | undefined;
  /** The office. */
  id: string | number;
  /** Any text that you make up for this one change. Sent again with the same input, the mutation answers again and writes nothing; with another input it is CONFLICT. Kept for 30 days. */
  idempotencyKey?: string | null | undefined;
  /** Why, in your words: it stands in the change log for everybody to read. */
  message: string;
  /** True: it goes on, and has no end. False or null: nobody recorded whether or when it ended, if no end stands. Looked at only where no end is given; a given end makes it false. */
  ongoing?: boolean | null | undefined;
  /** Who, name and Wikidata id together; it cannot become unknown. */
  person?: PersonInput | null | undefined;
  /** The first day on which it holds (EDTF), as far as it is known. */
  start?: string | null | undefined;
  /** The title of the office; it cannot become unknown. */
  title?: string | null | undefined;
};

/** The record of an organization was wrong. What is absent stays; what is null becomes unknown; a list replaces the list. */
export type CorrectOrganizationInput = {
  /** All its sources anew, at least one. Names that rested on all of the old ones rest on the new ones. At most 100. */
  citations?: Array<CitationInput> | null | undefined;
  /** The city of its seat. */
  city?: string | null | undefined;
  /** Where it belongs: present countries (AZ) and former ones (SUHH), each once; none for one of the whole world. */
  countries?: Array<string> | null | undefined;
  /** When it was dissolved (EDTF); that day belongs to its lifetime. It clips answers in the same way. */
  dissolved?: string | null | undefined;
  /** Refuses (CONFLICT) where the record changed after this revision: the one from which you read it. */
  expectedRevision?: number | null | undefined;
  /** When it was founded (EDTF); that day belongs to its lifetime. Correcting it rewrites no fact: answers are clipped by it from this change on. */
  founded?: string | null | undefined;
  /** The organization. */
  id: string | number;
  /** Any text that you make up for this one change. Sent again with the same input, the mutation answers again and writes nothing; with another input it is CONFLICT. Kept for 30 days. */
  idempotencyKey?: string | null | undefined;
  /** Its identifiers in other registries, each once. One that another organization has is CONFLICT. */
  identifiers?: Array<IdentifierInput> | null | undefined;
  /** What it is; it cannot become unknown. */
  kind?: OrganizationKind | null | undefined;
  /** Why, in your words: it stands in the change log for everybody to read. */
  message: string;
  /** All its names anew, at least one OFFICIAL. A name that stays (same text, type, language and start) keeps its sources; new ones rest on the given citations, else on those of the record. */
  names?: Array<NameInput> | null | undefined;
  /** Its own page. */
  website?: string | null | undefined;
};

/** The record of a source was wrong. What is absent stays; what is null becomes unknown. */
export type CorrectSourceInput = {
  /** Refuses (CONFLICT) where the record changed after this revision: the one from which you read it. */
  expectedRevision?: number | null | undefined;
  /** The source. */
  id: string | number;
  /** Any text that you make up for this one change. Sent again with the same input, the mutation answers again and writes nothing; with another input it is CONFLICT. Kept for 30 days. */
  idempotencyKey?: string | null | undefined;
  /** The language in which it is written. */
  language?: string | null | undefined;
  /** Why, in your words: it stands in the change log for everybody to read. */
  message: string;
  /** When it was published, as far as that is known. */
  publishedOn?: string | null | undefined;
  /** Who published it. */
  publisher?: string | null | undefined;
  /** Its title; it cannot become unknown. */
  title?: string | null | undefined;
  /** Where it can be read. */
  url?: string | null | undefined;
};

/** The record of a stated figure was wrong. What is absent stays; what is null becomes unknown. */
export type CorrectStatedFigureInput = {
  /** Which sources say so, instead of those that the record has: at least one. At most 100. */
  citations?: Array<CitationInput> | null | undefined;
  /** Refuses (CONFLICT) where the record changed after this revision: the one from which you read it. */
  expectedRevision?: number | null | undefined;
  /** The stated figure. */
  id: string | number;
  /** Any text that you make up for this one change. Sent again with the same input, the mutation answers again and writes nothing; with another input it is CONFLICT. Kept for 30 days. */
  idempotencyKey?: string | null | undefined;
  /** What is counted; it cannot become unknown. */
  measure?: FigureMeasure | null | undefined;
  /** Why, in your words: it stands in the change log for everybody to read. */
  message: string;
  /** The day for which it was said (EDTF), as far as it is known. */
  statedOn?: string | null | undefined;
  /** The figure: a whole number of zero or more; it cannot become unknown. */
  value?: number | null | undefined;
};

/** The record of a succession was wrong. What is absent stays; what is null becomes unknown. */
export type CorrectSuccessionInput = {
  /** Which sources say so, instead of those that the record has: at least one. At most 100. */
  citations?: Array<CitationInput> | null | undefined;
  /** Refuses (CONFLICT) where the record changed after this revision: the one from which you read it. */
  expectedRevision?: number | null | undefined;
  /** The succession. */
  id: string | number;
  /** Any text that you make up for this one change. Sent again with the same input, the mutation answers again and writes nothing; with another input it is CONFLICT. Kept for 30 days. */
  idempotencyKey?: string | null | undefined;
  /** In what way; it cannot become unknown. */
  kind?: SuccessionKind | null | undefined;
  /** Why, in your words: it stands in the change log for everybody to read. */
  message: string;
  /** The day on which it happened (EDTF), as far as it is known. */
  on?: string | null | undefined;
};

/** A person who is to be let in. */
export type CreateAccountInput = {
  /** The e-mail address to sign in with, at most 254 characters. One account each, whatever the case of its letters. */
  email: string;
  /** The name to be shown, at most 100 characters: changes are recorded under it, for everybody to read. */
  name: string;
  /** 12 to 200 characters, any of them; not the name, the e-mail address or one of the first that anybody would try. Only a hash of it is kept. Absent: nobody can sign in before resetPassword sets one. */
  password?: string | null | undefined;
  /** What they may do. */
  role: Role;
};

/** A token for a program. */
export type CreateTokenInput = {
  /** After how many days it is taken no more: 1 to 366. */
  days?: number;
  /** The public name under which its changes are recorded: 1 to 100 characters, everybody reads it. */
  name: string;
  /** What it may do: as little as the program needs. */
  role: Role;
};

/** What came to its end. */
export type EndInput = {
  /** Which sources say so: they are added to those that the record has. At most 100. */
  citations?: Array<CitationInput> | null | undefined;
  /** Refuses (CONFLICT) where the record changed after this revision: the one from which you read it. */
  expectedRevision?: number | null | undefined;
  /** The record. */
  id: string | number;
  /** Any text that you make up for this one change. Sent again with the same input, the mutation answers again and writes nothing; with another input it is CONFLICT. Kept for 30 days. */
  idempotencyKey?: string | null | undefined;
  /** Why, in your words: it stands in the change log for everybody to read. */
  message?: string | null | undefined;
  /** The last day on which it holds, as far as it is known. */
  on: string;
};

/** How a stated figure stands to what the registry counts. */
export type FigureAgreement =
  /** The registry counts more: certain > value. */
  | 'ABOVE'
  /** The registry counts fewer: possible < value. */
  | 'BELOW'
  /** certain <= value <= possible. */
  | 'WITHIN';

/** What a stated figure counts. */
export type FigureMeasure =
  /** The festivals that it accredits. */
  | 'ACCREDITED_FESTIVALS'
  /** Its associate members. */
  | 'ASSOCIATE_MEMBERS'
  /** The countries that its members represent. */
  | 'COUNTRIES'
  /** Its members with all rights. */
  | 'FULL_MEMBERS'
  /** The people for whom it speaks, through its members; the registry does not count them. */
  | 'INDIVIDUALS_REPRESENTED'
  /** Its members, of every category. */
  | 'MEMBERS';

/** An identifier in another registry. */
export type IdentifierInput = {
  /** Which registry. */
  scheme: IdentifierScheme;
  /** The identifier there; an address around it is taken off. */
  value: string;
};

/** In which registry an identifier was given. */
export type IdentifierScheme =
  /** EIDR party: 10.5237/ and eight characters. */
  | 'EIDR_PARTY'
  /** International Standard Name Identifier, ISO 27729: 16 digits, the last a check digit. */
  | 'ISNI'
  /** Legal Entity Identifier, ISO 17442: 20 characters, the last two a checksum. */
  | 'LEI'
  /** Another registry, named in the value. */
  | 'OTHER'
  /** Research Organization Registry: 0 and eight characters, the last two a checksum. */
  | 'ROR'
  /** Virtual International Authority File: a number. */
  | 'VIAF'
  /** Wikidata: Q and a number. */
  | 'WIKIDATA';

/** As what a member belongs. FULL, ASSOCIATE, AFFILIATE, PROVISIONAL and UNKNOWN make a member that counts. */
export type MembershipCategory =
  /** Attached, with few rights. */
  | 'AFFILIATE'
  /** With some rights; also called extraordinary. */
  | 'ASSOCIATE'
  /** Has applied; not yet a member. */
  | 'CANDIDATE'
  /** With all rights. */
  | 'FULL'
  /** An honour; not counted. */
  | 'HONORARY'
  /** May be present; not a member. */
  | 'OBSERVER'
  /** A member for a trial time. */
  | 'PROVISIONAL'
  /** Pays without belonging. */
  | 'SUPPORTING'
  /** A member; nobody recorded in which category. */
  | 'UNKNOWN';

/** What happened to a membership. */
export type MembershipEventKind =
  /** The member went on to belong as something else. */
  | 'CATEGORY_CHANGED'
  /** It began, in whatever category. */
  | 'JOINED'
  /** It ended. The dissolution of an organization is not a leaving. */
  | 'LEFT'
  /** The rights of the member came into force again. */
  | 'REINSTATED'
  /** The rights of the member came to rest. */
  | 'SUSPENDED';

/** Which memberships are kept. A list that is empty keeps none; what is not given keeps all. */
export type MembershipFilter = {
  /** Of which some term with these values may hold that day (in that span); with certainty: CERTAIN, those of which every term that may hold has them. */
  categories?: Array<MembershipCategory> | null | undefined;
  /** That represent one of these countries. */
  countries?: Array<string> | null | undefined;
  /** In these federations: ids of organizations. */
  federations?: Array<string | number> | null | undefined;
  /** Of these members: ids of organizations. */
  members?: Array<string | number> | null | undefined;
  /** That no source has attested since this day. */
  notAttestedSince?: string | null | undefined;
  /** That represent a country in one of these regions: UN M49 codes. */
  regions?: Array<string | number> | null | undefined;
  /** Over the members' names, in any script; misspelling is tolerated. */
  search?: string | null | undefined;
  /** The same for the standing, of the same term. */
  standings?: Array<MembershipStanding> | null | undefined;
};

/** Whether a member's rights are in force. */
export type MembershipStanding =
  /** They are. */
  | 'ACTIVE'
  /** They rest; it is not counted. */
  | 'SUSPENDED';

/** An organization that is registered twice: the one is folded into the other. */
export type MergeOrganizationsInput = {
  /** Any text that you make up for this one change. Sent again with the same input, the mutation answers again and writes nothing; with another input it is CONFLICT. Kept for 30 days. */
  idempotencyKey?: string | null | undefined;
  /** Why, in your words: it stands in the change log for everybody to read. */
  message: string;
  /** Facts of either that never were so: retracted with the merge, so that they contradict nothing. Taking the merge back brings them back. At most 100. */
  retract?: Array<string | number> | null | undefined;
  /** The one that is folded into the other: its id and slug lead to the target from now on. */
  source: string | number;
  /** The one that stays. What it is called, where it is and how long it lived stay as it says. */
  target: string | number;
};

/** A name of an organization: of a type, in a language, for a period. */
export type NameInput = {
  /** The last day on which it was borne (EDTF), as far as it is known. */
  end?: string | null | undefined;
  /** Its language; nobody recorded it where not given. */
  language?: string | null | undefined;
  /** Whether it is borne until somebody records that it is not; looked at only where no end is given. Not given, or null: as it is recorded of a name with this text, type, language and start; else a name that is taken goes on, and of any other nobody recorded it. */
  ongoing?: boolean | null | undefined;
  /** The first day on which it was borne (EDTF), as far as it is known. */
  start?: string | null | undefined;
  /** The name, in its own script. */
  text: string;
  /** What it is to the organization. */
  type?: NameType;
};

/** What a name is to its organization. */
export type NameType =
  /** Its letters. */
  | 'ACRONYM'
  /** What others call it. */
  | 'ALIAS'
  /** A name that it bore. */
  | 'FORMER'
  /** The name that it bears. */
  | 'OFFICIAL'
  /** Its name in another language. */
  | 'TRANSLATION';

/** A membership of an organization that is being registered: of one ACTIVE term. */
export type NewMembershipInput = {
  /** When its beginning was made public (EDTF); often before it takes effect. */
  announcedOn?: string | null | undefined;
  /** As what it belongs. */
  category?: MembershipCategory;
  /** Which sources say so: those of the organization where not given. At most 100. */
  citations?: Array<CitationInput> | null | undefined;
  /** The countries that it represents: present ones (AZ) and former ones (SUHH). None: the member's own. */
  countries?: Array<string> | null | undefined;
  /** The last day on which it holds (EDTF), as far as it is known. */
  end?: string | null | undefined;
  /** The organization to which it belongs; it is registered already. */
  federation: string | number;
  /** Whether it goes on until somebody records its end. False with no end: nobody recorded whether or when it ended. Looked at only where no end is given; a given end makes it false. */
  ongoing?: boolean;
  /** The first day on which it holds (EDTF), as far as it is known. */
  start?: string | null | undefined;
};

/** Which way an order goes. */
export type OrderDirection =
  /** Smallest, earliest, A first. */
  | 'ASC'
  /** Largest, latest, Z first. */
  | 'DESC';

/** Which organization is meant. Exactly one field. */
export type OrganizationBy =
  {   /** Its acronym. Where several bear it, the answer is an error AMBIGUOUS that lists their ids. */
  acronym: string; id?: never; identifier?: never; slug?: never; }
  |  { acronym?: never;   /** Its id; a mistyped one is BAD_USER_INPUT. */
  id: string | number; identifier?: never; slug?: never; }
  |  { acronym?: never; id?: never;   /** Its identifier in another registry. */
  identifier: IdentifierInput; slug?: never; }
  |  { acronym?: never; id?: never; identifier?: never;   /** Its slug: fiapf, apg-az. */
  slug: string; };

/** Which organizations are kept. A list that is empty keeps none; what is not given keeps all. */
export type OrganizationFilter = {
  /** Of one of these countries. */
  countries?: Array<string> | null | undefined;
  /** Whether it has members on asOf. */
  hasMembers?: boolean | null | undefined;
  /** Of one of these kinds. */
  kinds?: Array<OrganizationKind> | null | undefined;
  /** Members of one of these federations on asOf. */
  memberOf?: Array<string | number> | null | undefined;
  /** Of a country in one of these regions: UN M49 codes. */
  regions?: Array<string | number> | null | undefined;
};

/** What an organization is. */
export type OrganizationKind =
  /** Chosen people of film, who mostly give awards. */
  | 'ACADEMY'
  /** Acts for a state or for others. */
  | 'AGENCY'
  /** Keeps films. */
  | 'ARCHIVE'
  /** Of people or companies of one trade. */
  | 'ASSOCIATION'
  /** Makes or sells films. */
  | 'COMPANY'
  /** Its members are organizations. */
  | 'FEDERATION'
  /** Shows films at set times. */
  | 'FESTIVAL'
  /** Pays for films. */
  | 'FUND'
  /** Of people of one trade, who are admitted. */
  | 'GUILD'
  /** Shows what is kept of film. */
  | 'MUSEUM'
  /** Organizations that work together, in a looser form. */
  | 'NETWORK'
  /** Teaches the making of films. */
  | 'SCHOOL'
  /** A state or a body of it. */
  | 'STATE'
  /** Of people of one trade, whom it also represents as employees, or a creative union. */
  | 'UNION';

/** The order of a list of organizations. */
export type OrganizationOrder = {
  /** Which way. */
  direction?: OrderDirection;
  /** What to order by. */
  field: OrganizationOrderField;
};

/** What organizations are ordered by; every order ends with the id. */
export type OrganizationOrderField =
  /** The founding: by earliest, then latest, unknown last in both directions. */
  | 'FOUNDED'
  /** How many members it may have on asOf, then how many it surely has. */
  | 'MEMBER_COUNT'
  /** The default name, by the root ICU collation. */
  | 'NAME'
  /** The revision that recorded its present state. */
  | 'RECORDED'
  /** How near a name is to what was searched; without a search, by name. */
  | 'RELEVANCE';

/** A proposal to be taken back, or to be looked at anew. */
export type OwnProposalInput = {
  /** The key that a visitor was given with the proposal; who has an account or a token needs none. */
  key?: string | null | undefined;
  /** The number of the proposal. */
  number: number;
};

/** An office-holder, as sources name them. */
export type PersonInput = {
  /** The name, as the sources write it. */
  name: string;
  /** The id in Wikidata (Q and a number), where it is known who it is. */
  wikidata?: string | null | undefined;
};

/** A change to be looked at before it is recorded. */
export type PreviewChangeInput = {
  /** The change. */
  change: ProposedChangeInput;
};

/** What has become of a proposal. */
export type ProposalStatus =
  /** An editor recorded it, as it was or edited. */
  | 'ACCEPTED'
  /** Nobody has decided yet. */
  | 'OPEN'
  /** An editor decided against it, and says why. */
  | 'REJECTED'
  /** Who proposed it took it back. */
  | 'WITHDRAWN';

/** What somebody thinks should be recorded. */
export type ProposeChangeInput = {
  /** The change. Its message says why, its citations who says so. With an expectedRevision, it is refused (CONFLICT) where the record changed after that. */
  change: ProposedChangeInput;
  /** What editors should know besides: the first comment. */
  comment?: string | null | undefined;
  /** Any text that you make up for this one proposal. Sent again with the same input, the mutation answers again and keeps no second one; with another input it is CONFLICT. Of visitors it is not looked at. */
  idempotencyKey?: string | null | undefined;
  /** A name to be shown, for visitors; who has an account or a token is shown under its name. */
  name?: string | null | undefined;
};

/** The input of one mutation, as that mutation takes it: exactly one field, with the name of the mutation. */
export type ProposedChangeInput =
  {   /** What accreditFestival would be given. */
  accreditFestival: AccreditFestivalInput; appointOfficer?: never; attestAccreditation?: never; attestMembership?: never; attestOffice?: never; changeMembership?: never; correctAccreditation?: never; correctMembership?: never; correctOffice?: never; correctOrganization?: never; correctSource?: never; correctStatedFigure?: never; correctSuccession?: never; dissolveOrganization?: never; endAccreditation?: never; endMembership?: never; endOffice?: never; mergeOrganizations?: never; recordMembership?: never; recordSuccession?: never; registerOrganization?: never; registerSource?: never; renameOrganization?: never; retractAccreditation?: never; retractAccreditationAttestation?: never; retractAttestation?: never; retractMembership?: never; retractOffice?: never; retractOfficeAttestation?: never; retractOrganization?: never; retractStatedFigure?: never; retractSuccession?: never; stateFigure?: never; unmergeOrganizations?: never; unretract?: never; }
  |  { accreditFestival?: never;   /** What appointOfficer would be given. */
  appointOfficer: AppointOfficerInput; attestAccreditation?: never; attestMembership?: never; attestOffice?: never; changeMembership?: never; correctAccreditation?: never; correctMembership?: never; correctOffice?: never; correctOrganization?: never; correctSource?: never; correctStatedFigure?: never; correctSuccession?: never; dissolveOrganization?: never; endAccreditation?: never; endMembership?: never; endOffice?: never; mergeOrganizations?: never; recordMembership?: never; recordSuccession?: never; registerOrganization?: never; registerSource?: never; renameOrganization?: never; retractAccreditation?: never; retractAccreditationAttestation?: never; retractAttestation?: never; retractMembership?: never; retractOffice?: never; retractOfficeAttestation?: never; retractOrganization?: never; retractStatedFigure?: never; retractSuccession?: never; stateFigure?: never; unmergeOrganizations?: never; unretract?: never; }
  |  { accreditFestival?: never; appointOfficer?: never;   /** What attestAccreditation would be given. */
  attestAccreditation: AttestInput; attestMembership?: never; attestOffice?: never; changeMembership?: never; correctAccreditation?: never; correctMembership?: never; correctOffice?: never; correctOrganization?: never; correctSource?: never; correctStatedFigure?: never; correctSuccession?: never; dissolveOrganization?: never; endAccreditation?: never; endMembership?: never; endOffice?: never; mergeOrganizations?: never; recordMembership?: never; recordSuccession?: never; registerOrganization?: never; registerSource?: never; renameOrganization?: never; retractAccreditation?: never; retractAccreditationAttestation?: never; retractAttestation?: never; retractMembership?: never; retractOffice?: never; retractOfficeAttestation?: never; retractOrganization?: never; retractStatedFigure?: never; retractSuccession?: never; stateFigure?: never; unmergeOrganizations?: never; unretract?: never; }
  |  { accreditFestival?: never; appointOfficer?: never; attestAccreditation?: never;   /** What attestMembership would be given. */
  attestMembership: AttestInput; attestOffice?: never; changeMembership?: never; correctAccreditation?: never; correctMembership?: never; correctOffice?: never; correctOrganization?: never; correctSource?: never; correctStatedFigure?: never; correctSuccession?: never; dissolveOrganization?: never; endAccreditation?: never; endMembership?: never; endOffice?: never; mergeOrganizations?: never; recordMembership?: never; recordSuccession?: never; registerOrganization?: never; registerSource?: never; renameOrganization?: never; retractAccreditation?: never; retractAccreditationAttestation?: never; retractAttestation?: never; retractMembership?: never; retractOffice?: never; retractOfficeAttestation?: never; retractOrganization?: never; retractStatedFigure?: never; retractSuccession?: never; stateFigure?: never; unmergeOrganizations?: never; unretract?: never; }
  |  { accreditFestival?: never; appointOfficer?: never; attestAccreditation?: never; attestMembership?: never;   /** What attestOffice would be given. */
  attestOffice: AttestInput; changeMembership?: never; correctAccreditation?: never; correctMembership?: never; correctOffice?: never; correctOrganization?: never; correctSource?: never; correctStatedFigure?: never; correctSuccession?: never; dissolveOrganization?: never; endAccreditation?: never; endMembership?: never; endOffice?: never; mergeOrganizations?: never; recordMembership?: never; recordSuccession?: never; registerOrganization?: never; registerSource?: never; renameOrganization?: never; retractAccreditation?: never; retractAccreditationAttestation?: never; retractAttestation?: never; retractMembership?: never; retractOffice?: never; retractOfficeAttestation?: never; retractOrganization?: never; retractStatedFigure?: never; retractSuccession?: never; stateFigure?: never; unmergeOrganizations?: never; unretract?: never; }
  |  { accreditFestival?: never; appointOfficer?: never; attestAccreditation?: never; attestMembership?: never; attestOffice?: never;   /** What changeMembership would be given. */
  changeMembership: ChangeMembershipInput; correctAccreditation?: never; correctMembership?: never; correctOffice?: never; correctOrganization?: never; correctSource?: never; correctStatedFigure?: never; correctSuccession?: never; dissolveOrganization?: never; endAccreditation?: never; endMembership?: never; endOffice?: never; mergeOrganizations?: never; recordMembership?: never; recordSuccession?: never; registerOrganization?: never; registerSource?: never; renameOrganization?: never; retractAccreditation?: never; retractAccreditationAttestation?: never; retractAttestation?: never; retractMembership?: never; retractOffice?: never; retractOfficeAttestation?: never; retractOrganization?: never; retractStatedFigure?: never; retractSuccession?: never; stateFigure?: never; unmergeOrganizations?: never; unretract?: never; }
  |  { accreditFestival?: never; appointOfficer?: never; attestAccreditation?: never; attestMembership?: never; attestOffice?: never; changeMembership?: never;   /** What correctAccreditation would be given. */
  correctAccreditation: CorrectAccreditationInput; correctMembership?: never; correctOffice?: never; correctOrganization?: never; correctSource?: never; correctStatedFigure?: never; correctSuccession?: never; dissolveOrganization?: never; endAccreditation?: never; endMembership?: never; endOffice?: never; mergeOrganizations?: never; recordMembership?: never; recordSuccession?: never; registerOrganization?: never; registerSource?: never; renameOrganization?: never; retractAccreditation?: never; retractAccreditationAttestation?: never; retractAttestation?: never; retractMembership?: never; retractOffice?: never; retractOfficeAttestation?: never; retractOrganization?: never; retractStatedFigure?: never; retractSuccession?: never; stateFigure?: never; unmergeOrganizations?: never; unretract?: never; }
  |  { accreditFestival?: never; appointOfficer?: never; attestAccreditation?: never; attestMembership?: never; attestOffice?: never; changeMembership?: never; correctAccreditation?: never;   /** What correctMembership would be given. */
  correctMembership: CorrectMembershipInput; correctOffice?: never; correctOrganization?: never; correctSource?: never; correctStatedFigure?: never; correctSuccession?: never; dissolveOrganization?: never; endAccreditation?: never; endMembership?: never; endOffice?: never; mergeOrganizations?: never; recordMembership?: never; recordSuccession?: never; registerOrganization?: never; registerSource?: never; renameOrganization?: never; retractAccreditation?: never; retractAccreditationAttestation?: never; retractAttestation?: never; retractMembership?: never; retractOffice?: never; retractOfficeAttestation?: never; retractOrganization?: never; retractStatedFigure?: never; retractSuccession?: never; stateFigure?: never; unmergeOrganizations?: never; unretract?: never; }
  |  { accreditFestival?: never; appointOfficer?: never; attestAccreditation?: never; attestMembership?: never; attestOffice?: never; changeMembership?: never; correctAccreditation?: never; correctMembership?: never;   /** What correctOffice would be given. */
  correctOffice: CorrectOfficeInput; correctOrganization?: never; correctSource?: never; correctStatedFigure?: never; correctSuccession?: never; dissolveOrganization?: never; endAccreditation?: never; endMembership?: never; endOffice?: never; mergeOrganizations?: never; recordMembership?: never; recordSuccession?: never; registerOrganization?: never; registerSource?: never; renameOrganization?: never; retractAccreditation?: never; retractAccreditationAttestation?: never; retractAttestation?: never; retractMembership?: never; retractOffice?: never; retractOfficeAttestation?: never; retractOrganization?: never; retractStatedFigure?: never; retractSuccession?: never; stateFigure?: never; unmergeOrganizations?: never; unretract?: never; }
  |  { accreditFestival?: never; appointOfficer?: never; attestAccreditation?: never; attestMembership?: never; attestOffice?: never; changeMembership?: never; correctAccreditation?: never; correctMembership?: never; correctOffice?: never;   /** What correctOrganization would be given. */
  correctOrganization: CorrectOrganizationInput; correctSource?: never; correctStatedFigure?: never; correctSuccession?: never; dissolveOrganization?: never; endAccreditation?: never; endMembership?: never; endOffice?: never; mergeOrganizations?: never; recordMembership?: never; recordSuccession?: never; registerOrganization?: never; registerSource?: never; renameOrganization?: never; retractAccreditation?: never; retractAccreditationAttestation?: never; retractAttestation?: never; retractMembership?: never; retractOffice?: never; retractOfficeAttestation?: never; retractOrganization?: never; retractStatedFigure?: never; retractSuccession?: never; stateFigure?: never; unmergeOrganizations?: never; unretract?: never; }
  |  { accreditFestival?: never; appointOfficer?: never; attestAccreditation?: never; attestMembership?: never; attestOffice?: never; changeMembership?: never; correctAccreditation?: never; correctMembership?: never; correctOffice?: never; correctOrganization?: never;   /** What correctSource would be given. */
  correctSource: CorrectSourceInput; correctStatedFigure?: never; correctSuccession?: never; dissolveOrganization?: never; endAccreditation?: never; endMembership?: never; endOffice?: never; mergeOrganizations?: never; recordMembership?: never; recordSuccession?: never; registerOrganization?: never; registerSource?: never; renameOrganization?: never; retractAccreditation?: never; retractAccreditationAttestation?: never; retractAttestation?: never; retractMembership?: never; retractOffice?: never; retractOfficeAttestation?: never; retractOrganization?: never; retractStatedFigure?: never; retractSuccession?: never; stateFigure?: never; unmergeOrganizations?: never; unretract?: never; }
  |  { accreditFestival?: never; appointOfficer?: never; attestAccreditation?: never; attestMembership?: never; attestOffice?: never; changeMembership?: never; correctAccreditation?: never; correctMembership?: never; correctOffice?: never; correctOrganization?: never; correctSource?: never;   /** What correctStatedFigure would be given. */
  correctStatedFigure: CorrectStatedFigureInput; correctSuccession?: never; dissolveOrganization?: never; endAccreditation?: never; endMembership?: never; endOffice?: never; mergeOrganizations?: never; recordMembership?: never; recordSuccession?: never; registerOrganization?: never; registerSource?: never; renameOrganization?: never; retractAccreditation?: never; retractAccreditationAttestation?: never; retractAttestation?: never; retractMembership?: never; retractOffice?: never; retractOfficeAttestation?: never; retractOrganization?: never; retractStatedFigure?: never; retractSuccession?: never; stateFigure?: never; unmergeOrganizations?: never; unretract?: never; }
  |  { accreditFestival?: never; appointOfficer?: never; attestAccreditation?: never; attestMembership?: never; attestOffice?: never; changeMembership?: never; correctAccreditation?: never; correctMembership?: never; correctOffice?: never; correctOrganization?: never; correctSource?: never; correctStatedFigure?: never;   /** What correctSuccession would be given. */
  correctSuccession: CorrectSuccessionInput; dissolveOrganization?: never; endAccreditation?: never; endMembership?: never; endOffice?: never; mergeOrganizations?: never; recordMembership?: never; recordSuccession?: never; registerOrganization?: never; registerSource?: never; renameOrganization?: never; retractAccreditation?: never; retractAccreditationAttestation?: never; retractAttestation?: never; retractMembership?: never; retractOffice?: never; retractOfficeAttestation?: never; retractOrganization?: never; retractStatedFigure?: never; retractSuccession?: never; stateFigure?: never; unmergeOrganizations?: never; unretract?: never; }
  |  { accreditFestival?: never; appointOfficer?: never; attestAccreditation?: never; attestMembership?: never; attestOffice?: never; changeMembership?: never; correctAccreditation?: never; correctMembership?: never; correctOffice?: never; correctOrganization?: never; correctSource?: never; correctStatedFigure?: never; correctSuccession?: never;   /** What dissolveOrganization would be given. */
  dissolveOrganization: EndInput; endAccreditation?: never; endMembership?: never; endOffice?: never; mergeOrganizations?: never; recordMembership?: never; recordSuccession?: never; registerOrganization?: never; registerSource?: never; renameOrganization?: never; retractAccreditation?: never; retractAccreditationAttestation?: never; retractAttestation?: never; retractMembership?: never; retractOffice?: never; retractOfficeAttestation?: never; retractOrganization?: never; retractStatedFigure?: never; retractSuccession?: never; stateFigure?: never; unmergeOrganizations?: never; unretract?: never; }
  |  { accreditFestival?: never; appointOfficer?: never; attestAccreditation?: never; attestMembership?: never; attestOffice?: never; changeMembership?: never; correctAccreditation?: never; correctMembership?: never; correctOffice?: never; correctOrganization?: never; correctSource?: never; correctStatedFigure?: never; correctSuccession?: never; dissolveOrganization?: never;   /** What endAccreditation would be given. */
  endAccreditation: EndInput; endMembership?: never; endOffice?: never; mergeOrganizations?: never; recordMembership?: never; recordSuccession?: never; registerOrganization?: never; registerSource?: never; renameOrganization?: never; retractAccreditation?: never; retractAccreditationAttestation?: never; retractAttestation?: never; retractMembership?: never; retractOffice?: never; retractOfficeAttestation?: never; retractOrganization?: never; retractStatedFigure?: never; retractSuccession?: never; stateFigure?: never; unmergeOrganizations?: never; unretract?: never; }
  |  { accreditFestival?: never; appointOfficer?: never; attestAccreditation?: never; attestMembership?: never; attestOffice?: never; changeMembership?: never; correctAccreditation?: never; correctMembership?: never; correctOffice?: never; correctOrganization?: never; correctSource?: never; correctStatedFigure?: never; correctSuccession?: never; dissolveOrganization?: never; endAccreditation?: never;   /** What endMembership would be given. */
  endMembership: EndInput; endOffice?: never; mergeOrganizations?: never; recordMembership?: never; recordSuccession?: never; registerOrganization?: never; registerSource?: never; renameOrganization?: never; retractAccreditation?: never; retractAccreditationAttestation?: never; retractAttestation?: never; retractMembership?: never; retractOffice?: never; retractOfficeAttestation?: never; retractOrganization?: never; retractStatedFigure?: never; retractSuccession?: never; stateFigure?: never; unmergeOrganizations?: never; unretract?: never; }
  |  { accreditFestival?: never; appointOfficer?: never; attestAccreditation?: never; attestMembership?: never; attestOffice?: never; changeMembership?: never; correctAccreditation?: never; correctMembership?: never; correctOffice?: never; correctOrganization?: never; correctSource?: never; correctStatedFigure?: never; correctSuccession?: never; dissolveOrganization?: never; endAccreditation?: never; endMembership?: never;   /** What endOffice would be given. */
  endOffice: EndInput; mergeOrganizations?: never; recordMembership?: never; recordSuccession?: never; registerOrganization?: never; registerSource?: never; renameOrganization?: never; retractAccreditation?: never; retractAccreditationAttestation?: never; retractAttestation?: never; retractMembership?: never; retractOffice?: never; retractOfficeAttestation?: never; retractOrganization?: never; retractStatedFigure?: never; retractSuccession?: never; stateFigure?: never; unmergeOrganizations?: never; unretract?: never; }
  |  { accreditFestival?: never; appointOfficer?: never; attestAccreditation?: never; attestMembership?: never; attestOffice?: never; changeMembership?: never; correctAccreditation?: never; correctMembership?: never; correctOffice?: never; correctOrganization?: never; correctSource?: never; correctStatedFigure?: never; correctSuccession?: never; dissolveOrganization?: never; endAccreditation?: never; endMembership?: never; endOffice?: never;   /** What mergeOrganizations would be given. */
  mergeOrganizations: MergeOrganizationsInput; recordMembership?: never; recordSuccession?: never; registerOrganization?: never; registerSource?: never; renameOrganization?: never; retractAccreditation?: never; retractAccreditationAttestation?: never; retractAttestation?: never; retractMembership?: never; retractOffice?: never; retractOfficeAttestation?: never; retractOrganization?: never; retractStatedFigure?: never; retractSuccession?: never; stateFigure?: never; unmergeOrganizations?: never; unretract?: never; }
  |  { accreditFestival?: never; appointOfficer?: never; attestAccreditation?: never; attestMembership?: never; attestOffice?: never; changeMembership?: never; correctAccreditation?: never; correctMembership?: never; correctOffice?: never; correctOrganization?: never; correctSource?: never; correctStatedFigure?: never; correctSuccession?: never; dissolveOrganization?: never; endAccreditation?: never; endMembership?: never; endOffice?: never; mergeOrganizations?: never;   /** What recordMembership would be given. */
  recordMembership: RecordMembershipInput; recordSuccession?: never; registerOrganization?: never; registerSource?: never; renameOrganization?: never; retractAccreditation?: never; retractAccreditationAttestation?: never; retractAttestation?: never; retractMembership?: never; retractOffice?: never; retractOfficeAttestation?: never; retractOrganization?: never; retractStatedFigure?: never; retractSuccession?: never; stateFigure?: never; unmergeOrganizations?: never; unretract?: never; }
  |  { accreditFestival?: never; appointOfficer?: never; attestAccreditation?: never; attestMembership?: never; attestOffice?: never; changeMembership?: never; correctAccreditation?: never; correctMembership?: never; correctOffice?: never; correctOrganization?: never; correctSource?: never; correctStatedFigure?: never; correctSuccession?: never; dissolveOrganization?: never; endAccreditation?: never; endMembership?: never; endOffice?: never; mergeOrganizations?: never; recordMembership?: never;   /** What recordSuccession would be given. */
  recordSuccession: RecordSuccessionInput; registerOrganization?: never; registerSource?: never; renameOrganization?: never; retractAccreditation?: never; retractAccreditationAttestation?: never; retractAttestation?: never; retractMembership?: never; retractOffice?: never; retractOfficeAttestation?: never; retractOrganization?: never; retractStatedFigure?: never; retractSuccession?: never; stateFigure?: never; unmergeOrganizations?: never; unretract?: never; }
  |  { accreditFestival?: never; appointOfficer?: never; attestAccreditation?: never; attestMembership?: never; attestOffice?: never; changeMembership?: never; correctAccreditation?: never; correctMembership?: never; correctOffice?: never; correctOrganization?: never; correctSource?: never; correctStatedFigure?: never; correctSuccession?: never; dissolveOrganization?: never; endAccreditation?: never; endMembership?: never; endOffice?: never; mergeOrganizations?: never; recordMembership?: never; recordSuccession?: never;   /** What registerOrganization would be given. */
  registerOrganization: RegisterOrganizationInput; registerSource?: never; renameOrganization?: never; retractAccreditation?: never; retractAccreditationAttestation?: never; retractAttestation?: never; retractMembership?: never; retractOffice?: never; retractOfficeAttestation?: never; retractOrganization?: never; retractStatedFigure?: never; retractSuccession?: never; stateFigure?: never; unmergeOrganizations?: never; unretract?: never; }
  |  { accreditFestival?: never; appointOfficer?: never; attestAccreditation?: never; attestMembership?: never; attestOffice?: never; changeMembership?: never; correctAccreditation?: never; correctMembership?: never; correctOffice?: never; correctOrganization?: never; correctSource?: never; correctStatedFigure?: never; correctSuccession?: never; dissolveOrganization?: never; endAccreditation?: never; endMembership?: never; endOffice?: never; mergeOrganizations?: never; recordMembership?: never; recordSuccession?: never; registerOrganization?: never;   /** What registerSource would be given. */
  registerSource: SourceInput; renameOrganization?: never; retractAccreditation?: never; retractAccreditationAttestation?: never; retractAttestation?: never; retractMembership?: never; retractOffice?: never; retractOfficeAttestation?: never; retractOrganization?: never; retractStatedFigure?: never; retractSuccession?: never; stateFigure?: never; unmergeOrganizations?: never; unretract?: never; }
  |  { accreditFestival?: never; appointOfficer?: never; attestAccreditation?: never; attestMembership?: never; attestOffice?: never; changeMembership?: never; correctAccreditation?: never; correctMembership?: never; correctOffice?: never; correctOrganization?: never; correctSource?: never; correctStatedFigure?: never; correctSuccession?: never; dissolveOrganization?: never; endAccreditation?: never; endMembership?: never; endOffice?: never; mergeOrganizations?: never; recordMembership?: never; recordSuccession?: never; registerOrganization?: never; registerSource?: never;   /** What renameOrganization would be given. */
  renameOrganization: RenameOrganizationInput; retractAccreditation?: never; retractAccreditationAttestation?: never; retractAttestation?: never; retractMembership?: never; retractOffice?: never; retractOfficeAttestation?: never; retractOrganization?: never; retractStatedFigure?: never; retractSuccession?: never; stateFigure?: never; unmergeOrganizations?: never; unretract?: never; }
  |  { accreditFestival?: never; appointOfficer?: never; attestAccreditation?: never; attestMembership?: never; attestOffice?: never; changeMembership?: never; correctAccreditation?: never; correctMembership?: never; correctOffice?: never; correctOrganization?: never; correctSource?: never; correctStatedFigure?: never; correctSuccession?: never; dissolveOrganization?: never; endAccreditation?: never; endMembership?: never; endOffice?: never; mergeOrganizations?: never; recordMembership?: never; recordSuccession?: never; registerOrganization?: never; registerSource?: never; renameOrganization?: never;   /** What retractAccreditation would be given. */
  retractAccreditation: RetractInput; retractAccreditationAttestation?: never; retractAttestation?: never; retractMembership?: never; retractOffice?: never; retractOfficeAttestation?: never; retractOrganization?: never; retractStatedFigure?: never; retractSuccession?: never; stateFigure?: never; unmergeOrganizations?: never; unretract?: never; }
  |  { accreditFestival?: never; appointOfficer?: never; attestAccreditation?: never; attestMembership?: never; attestOffice?: never; changeMembership?: never; correctAccreditation?: never; correctMembership?: never; correctOffice?: never; correctOrganization?: never; correctSource?: never; correctStatedFigure?: never; correctSuccession?: never; dissolveOrganization?: never; endAccreditation?: never; endMembership?: never; endOffice?: never; mergeOrganizations?: never; recordMembership?: never; recordSuccession?: never; registerOrganization?: never; registerSource?: never; renameOrganization?: never; retractAccreditation?: never;   /** What retractAccreditationAttestation would be given. */
  retractAccreditationAttestation: RetractInput; retractAttestation?: never; retractMembership?: never; retractOffice?: never; retractOfficeAttestation?: never; retractOrganization?: never; retractStatedFigure?: never; retractSuccession?: never; stateFigure?: never; unmergeOrganizations?: never; unretract?: never; }
  |  { accreditFestival?: never; appointOfficer?: never; attestAccreditation?: never; attestMembership?: never; attestOffice?: never; changeMembership?: never; correctAccreditation?: never; correctMembership?: never; correctOffice?: never; correctOrganization?: never; correctSource?: never; correctStatedFigure?: never; correctSuccession?: never; dissolveOrganization?: never; endAccreditation?: never; endMembership?: never; endOffice?: never; mergeOrganizations?: never; recordMembership?: never; recordSuccession?: never; registerOrganization?: never; registerSource?: never; renameOrganization?: never; retractAccreditation?: never; retractAccreditationAttestation?: never;   /** What retractAttestation would be given. */
  retractAttestation: RetractInput; retractMembership?: never; retractOffice?: never; retractOfficeAttestation?: never; retractOrganization?: never; retractStatedFigure?: never; retractSuccession?: never; stateFigure?: never; unmergeOrganizations?: never; unretract?: never; }
  |  { accreditFestival?: never; appointOfficer?: never; attestAccreditation?: never; attestMembership?: never; attestOffice?: never; changeMembership?: never; correctAccreditation?: never; correctMembership?: never; correctOffice?: never; correctOrganization?: never; correctSource?: never; correctStatedFigure?: never; correctSuccession?: never; dissolveOrganization?: never; endAccreditation?: never; endMembership?: never; endOffice?: never; mergeOrganizations?: never; recordMembership?: never; recordSuccession?: never; registerOrganization?: never; registerSource?: never; renameOrganization?: never; retractAccreditation?: never; retractAccreditationAttestation?: never; retractAttestation?: never;   /** What retractMembership would be given. */
  retractMembership: RetractInput; retractOffice?: never; retractOfficeAttestation?: never; retractOrganization?: never; retractStatedFigure?: never; retractSuccession?: never; stateFigure?: never; unmergeOrganizations?: never; unretract?: never; }
  |  { accreditFestival?: never; appointOfficer?: never; attestAccreditation?: never; attestMembership?: never; attestOffice?: never; changeMembership?: never; correctAccreditation?: never; correctMembership?: never; correctOffice?: never; correctOrganization?: never; correctSource?: never; correctStatedFigure?: never; correctSuccession?: never; dissolveOrganization?: never; endAccreditation?: never; endMembership?: never; endOffice?: never; mergeOrganizations?: never; recordMembership?: never; recordSuccession?: never; registerOrganization?: never; registerSource?: never; renameOrganization?: never; retractAccreditation?: never; retractAccreditationAttestation?: never; retractAttestation?: never; retractMembership?: never;   /** What retractOffice would be given. */
  retractOffice: RetractInput; retractOfficeAttestation?: never; retractOrganization?: never; retractStatedFigure?: never; retractSuccession?: never; stateFigure?: never; unmergeOrganizations?: never; unretract?: never; }
  |  { accreditFestival?: never; appointOfficer?: never; attestAccreditation?: never; attestMembership?: never; attestOffice?: never; changeMembership?: never; correctAccreditation?: never; correctMembership?: never; correctOffice?: never; correctOrganization?: never; correctSource?: never; correctStatedFigure?: never; correctSuccession?: never; dissolveOrganization?: never; endAccreditation?: never; endMembership?: never; endOffice?: never; mergeOrganizations?: never; recordMembership?: never; recordSuccession?: never; registerOrganization?: never; registerSource?: never; renameOrganization?: never; retractAccreditation?: never; retractAccreditationAttestation?: never; retractAttestation?: never; retractMembership?: never; retractOffice?: never;   /** What retractOfficeAttestation would be given. */
  retractOfficeAttestation: RetractInput; retractOrganization?: never; retractStatedFigure?: never; retractSuccession?: never; stateFigure?: never; unmergeOrganizations?: never; unretract?: never; }
  |  { accreditFestival?: never; appointOfficer?: never; attestAccreditation?: never; attestMembership?: never; attestOffice?: never; changeMembership?: never; correctAccreditation?: never; correctMembership?: never; correctOffice?: never; correctOrganization?: never; correctSource?: never; correctStatedFigure?: never; correctSuccession?: never; dissolveOrganization?: never; endAccreditation?: never; endMembership?: never; endOffice?: never; mergeOrganizations?: never; recordMembership?: never; recordSuccession?: never; registerOrganization?: never; registerSource?: never; renameOrganization?: never; retractAccreditation?: never; retractAccreditationAttestation?: never; retractAttestation?: never; retractMembership?: never; retractOffice?: never; retractOfficeAttestation?: never;   /** What retractOrganization would be given. */
  retractOrganization: RetractInput; retractStatedFigure?: never; retractSuccession?: never; stateFigure?: never; unmergeOrganizations?: never; unretract?: never; }
  |  { accreditFestival?: never; appointOfficer?: never; attestAccreditation?: never; attestMembership?: never; attestOffice?: never; changeMembership?: never; correctAccreditation?: never; correctMembership?: never; correctOffice?: never; correctOrganization?: never; correctSource?: never; correctStatedFigure?: never; correctSuccession?: never; dissolveOrganization?: never; endAccreditation?: never; endMembership?: never; endOffice?: never; mergeOrganizations?: never; recordMembership?: never; recordSuccession?: never; registerOrganization?: never; registerSource?: never; renameOrganization?: never; retractAccreditation?: never; retractAccreditationAttestation?: never; retractAttestation?: never; retractMembership?: never; retractOffice?: never; retractOfficeAttestation?: never; retractOrganization?: never;   /** What retractStatedFigure would be given. */
  retractStatedFigure: RetractInput; retractSuccession?: never; stateFigure?: never; unmergeOrganizations?: never; unretract?: never; }
  |  { accreditFestival?: never; appointOfficer?: never; attestAccreditation?: never; attestMembership?: never; attestOffice?: never; changeMembership?: never; correctAccreditation?: never; correctMembership?: never; correctOffice?: never; correctOrganization?: never; correctSource?: never; correctStatedFigure?: never; correctSuccession?: never; dissolveOrganization?: never; endAccreditation?: never; endMembership?: never; endOffice?: never; mergeOrganizations?: never; recordMembership?: never; recordSuccession?: never; registerOrganization?: never; registerSource?: never; renameOrganization?: never; retractAccreditation?: never; retractAccreditationAttestation?: never; retractAttestation?: never; retractMembership?: never; retractOffice?: never; retractOfficeAttestation?: never; retractOrganization?: never; retractStatedFigure?: never;   /** What retractSuccession would be given. */
  retractSuccession: RetractInput; stateFigure?: never; unmergeOrganizations?: never; unretract?: never; }
  |  { accreditFestival?: never; appointOfficer?: never; attestAccreditation?: never; attestMembership?: never; attestOffice?: never; changeMembership?: never; correctAccreditation?: never; correctMembership?: never; correctOffice?: never; correctOrganization?: never; correctSource?: never; correctStatedFigure?: never; correctSuccession?: never; dissolveOrganization?: never; endAccreditation?: never; endMembership?: never; endOffice?: never; mergeOrganizations?: never; recordMembership?: never; recordSuccession?: never; registerOrganization?: never; registerSource?: never; renameOrganization?: never; retractAccreditation?: never; retractAccreditationAttestation?: never; retractAttestation?: never; retractMembership?: never; retractOffice?: never; retractOfficeAttestation?: never; retractOrganization?: never; retractStatedFigure?: never; retractSuccession?: never;   /** What stateFigure would be given. */
  stateFigure: StateFigureInput; unmergeOrganizations?: never; unretract?: never; }
  |  { accreditFestival?: never; appointOfficer?: never; attestAccreditation?: never; attestMembership?: never; attestOffice?: never; changeMembership?: never; correctAccreditation?: never; correctMembership?: never; correctOffice?: never; correctOrganization?: never; correctSource?: never; correctStatedFigure?: never; correctSuccession?: never; dissolveOrganization?: never; endAccreditation?: never; endMembership?: never; endOffice?: never; mergeOrganizations?: never; recordMembership?: never; recordSuccession?: never; registerOrganization?: never; registerSource?: never; renameOrganization?: never; retractAccreditation?: never; retractAccreditationAttestation?: never; retractAttestation?: never; retractMembership?: never; retractOffice?: never; retractOfficeAttestation?: never; retractOrganization?: never; retractStatedFigure?: never; retractSuccession?: never; stateFigure?: never;   /** What unmergeOrganizations would be given. */
  unmergeOrganizations: UnmergeOrganizationsInput; unretract?: never; }
  |  { accreditFestival?: never; appointOfficer?: never; attestAccreditation?: never; attestMembership?: never; attestOffice?: never; changeMembership?: never; correctAccreditation?: never; correctMembership?: never; correctOffice?: never; correctOrganization?: never; correctSource?: never; correctStatedFigure?: never; correctSuccession?: never; dissolveOrganization?: never; endAccreditation?: never; endMembership?: never; endOffice?: never; mergeOrganizations?: never; recordMembership?: never; recordSuccession?: never; registerOrganization?: never; registerSource?: never; renameOrganization?: never; retractAccreditation?: never; retractAccreditationAttestation?: never; retractAttestation?: never; retractMembership?: never; retractOffice?: never; retractOfficeAttestation?: never; retractOrganization?: never; retractStatedFigure?: never; retractSuccession?: never; stateFigure?: never; unmergeOrganizations?: never;   /** What unretract would be given. */
  unretract: UnretractInput; };

/** What is doubtful about a record, so that somebody should look at it. */
export type QualityFindingKind =
  /** Two memberships of one member in one federation that may have held on the same day; or one that the lifetimes of its organizations leave without a day, so that it is in no list. */
  | 'CONTRADICTION'
  /** A stated figure that is BELOW or ABOVE what the registry counts for its day. */
  | 'FIGURE_DISAGREES'
  /** A membership that goes on, though nothing that says so is of the last five years. */
  | 'STALE'
  /** Two organizations of the day whose names are alike, and which nothing tells apart: no succession binds them, neither belongs to the other, and no catalogue gives them different identifiers. */
  | 'TWINS'
  /** A membership of which nobody recorded when it began. */
  | 'UNKNOWN_START'
  /** A membership or an organization all of whose sources have neither an address nor a date of publication. */
  | 'WEAK_SOURCE';

/** An organization belongs to a federation: a membership of one term. */
export type RecordMembershipInput = {
  /** When its beginning was made public (EDTF); often before it takes effect. */
  announcedOn?: string | null | undefined;
  /** Days on which sources show it as a fact (EDTF), each once. Where exactly one citation is given, it is that source; else it is not recorded which of them. One that lies outside the possible days is CONFLICT. */
  attestedOn?: Array<string> | null | undefined;
  /** As what it belongs. */
  category?: MembershipCategory;
  /** Which sources say so: at least one. At most 100. */
  citations: Array<CitationInput>;
  /** The countries that it represents: present ones (AZ) and former ones (SUHH). None: the member's own. */
  countries?: Array<string> | null | undefined;
  /** The last day on which it holds (EDTF), as far as it is known. */
  end?: string | null | undefined;
  /** The organization to which it belongs; never the member itself. */
  federation: string | number;
  /** Any text that you make up for this one change. Sent again with the same input, the mutation answers again and writes nothing; with another input it is CONFLICT. Kept for 30 days. */
  idempotencyKey?: string | null | undefined;
  /** The organization that belongs. */
  member: string | number;
  /** Why, in your words: it stands in the change log for everybody to read. */
  message?: string | null | undefined;
  /** Whether it goes on until somebody records its end. False with no end: nobody recorded whether or when it ended. Looked at only where no end is given; a given end makes it false. */
  ongoing?: boolean;
  /** Whether its rights are in force. */
  standing?: MembershipStanding;
  /** The first day on which it holds (EDTF), as far as it is known. */
  start?: string | null | undefined;
};

/** One organization came from another. */
export type RecordSuccessionInput = {
  /** Which sources say so: at least one. At most 100. */
  citations: Array<CitationInput>;
  /** Any text that you make up for this one change. Sent again with the same input, the mutation answers again and writes nothing; with another input it is CONFLICT. Kept for 30 days. */
  idempotencyKey?: string | null | undefined;
  /** In what way. */
  kind: SuccessionKind;
  /** Why, in your words: it stands in the change log for everybody to read. */
  message?: string | null | undefined;
  /** The day on which it happened (EDTF), as far as it is known. */
  on?: string | null | undefined;
  /** The organization that was before. */
  predecessor: string | number;
  /** The organization that came of it. */
  successor: string | number;
};

/** An organization to register, with the memberships that begin its record. */
export type RegisterOrganizationInput = {
  /** Which sources say so, its names included: at least one. At most 100. */
  citations: Array<CitationInput>;
  /** The city of its seat. */
  city?: string | null | undefined;
  /** Where it belongs: present countries (AZ) and former ones (SUHH), each once; none for one of the whole world. */
  countries?: Array<string> | null | undefined;
  /** When it was dissolved (EDTF); that day belongs to its lifetime. */
  dissolved?: string | null | undefined;
  /** When it was founded (EDTF); that day belongs to its lifetime. */
  founded?: string | null | undefined;
  /** Any text that you make up for this one change. Sent again with the same input, the mutation answers again and writes nothing; with another input it is CONFLICT. Kept for 30 days. */
  idempotencyKey?: string | null | undefined;
  /** Its identifiers in other registries, each once. One that another organization has is CONFLICT. */
  identifiers?: Array<IdentifierInput> | null | undefined;
  /** What it is. */
  kind: OrganizationKind;
  /** Memberships to record in the same change, at most 200: all of them, or nothing is registered. */
  memberships?: Array<NewMembershipInput> | null | undefined;
  /** Why, in your words: it stands in the change log for everybody to read. */
  message?: string | null | undefined;
  /** Its names in all languages, at least one OFFICIAL: at most 200. Of several OFFICIAL ones lists are ordered by the one that it bears today, the later taken, the first given; its language is the own one of the organization. */
  names: Array<NameInput>;
  /** A readable name of its own, such as apg-az: made from the acronym or the name where not given. One that an organization has or ever had is CONFLICT. */
  slug?: string | null | undefined;
  /** Its own page. */
  website?: string | null | undefined;
};

/** A proposal that is not to be recorded. */
export type RejectProposalInput = {
  /** The number of the proposal. */
  number: number;
  /** Why not; everybody can read it. */
  reason: string;
};

/** From a day on, an organization bears a new official name; the old one stays as a former name. */
export type RenameOrganizationInput = {
  /** Which sources say so: at least one. They are added to those of the record. At most 100. */
  citations: Array<CitationInput>;
  /** Refuses (CONFLICT) where the record changed after this revision: the one from which you read it. */
  expectedRevision?: number | null | undefined;
  /** The organization. */
  id: string | number;
  /** Any text that you make up for this one change. Sent again with the same input, the mutation answers again and writes nothing; with another input it is CONFLICT. Kept for 30 days. */
  idempotencyKey?: string | null | undefined;
  /** Why, in your words: it stands in the change log for everybody to read. */
  message?: string | null | undefined;
  /** The new name, OFFICIAL; it starts on `on` and goes on unless it has an end. It takes the place of the official name in the same language, else of the one that lists are ordered by; a language that is not given is that of the name it replaces. Official names in other languages stay. */
  name: NameInput;
  /** The first day of the new name (EDTF). The old one ends on the day before, known as finely. A day before the founding, after the dissolution, or before the old name was taken is CONFLICT. */
  on: string;
};

/** A password for an account of somebody else. */
export type ResetPasswordInput = {
  /** The account. */
  account: string | number;
  /** 12 to 200 characters, any of them; not the name, the e-mail address or one of the first that anybody would try. Only a hash of it is kept. */
  password: string;
};

/** What never was so. It is answered no longer, and stays in the history. */
export type RetractInput = {
  /** Refuses (CONFLICT) where the record changed after this revision: the one from which you read it. */
  expectedRevision?: number | null | undefined;
  /** The record. */
  id: string | number;
  /** Any text that you make up for this one change. Sent again with the same input, the mutation answers again and writes nothing; with another input it is CONFLICT. Kept for 30 days. */
  idempotencyKey?: string | null | undefined;
  /** Why, in your words: it stands in the change log for everybody to read. */
  message: string;
};

/** A token that is to be taken no more. */
export type RevokeTokenInput = {
  /** Its public number. */
  id: number;
};

/** What an account or a token may do. Everybody may read. */
export type Role =
  /** May merge and redact, and keeps accounts and tokens. */
  | 'ADMIN'
  /** May propose changes. */
  | 'CONTRIBUTOR'
  /** May record changes. */
  | 'EDITOR';

/** Who somebody is, and how they show it. */
export type SignInInput = {
  /** The e-mail address of the account, in any case. */
  email: string;
  /** Its password. */
  password: string;
};

/** A way in which people sign in. */
export type SignInMethod =
  /** At the provider of OpenID Connect that is configured: send the browser to /auth/oidc/sign-in?returnTo=/a/path/here. */
  | 'OPENID_CONNECT'
  /** An e-mail address and a password: signIn. */
  | 'PASSWORD';

/** A source to register: a document that says something. */
export type SourceInput = {
  /** The language in which it is written. */
  language?: string | null | undefined;
  /** When it was published, as far as that is known. */
  publishedOn?: string | null | undefined;
  /** Who published it. */
  publisher?: string | null | undefined;
  /** A readable name of its own for files: made from the title where not given. */
  slug?: string | null | undefined;
  /** As the document itself has it, in its own language. */
  title: string;
  /** Where it can be read. */
  url?: string | null | undefined;
};

/** A source that is registered, or one to register with this change: exactly one. */
export type SourceRef =
  {   /** The id of a registered source. */
  id: string | number; new?: never; }
  |  { id?: never;   /** A source to register. */
  new: SourceInput; };

/** A source gives a figure for an organization. */
export type StateFigureInput = {
  /** Which sources say so: at least one. At most 100. */
  citations: Array<CitationInput>;
  /** Any text that you make up for this one change. Sent again with the same input, the mutation answers again and writes nothing; with another input it is CONFLICT. Kept for 30 days. */
  idempotencyKey?: string | null | undefined;
  /** What is counted. */
  measure: FigureMeasure;
  /** Why, in your words: it stands in the change log for everybody to read. */
  message?: string | null | undefined;
  /** The organization of which it is said. */
  organization: string | number;
  /** The day for which it was said (EDTF), as far as it is known. */
  statedOn: string;
  /** The figure: a whole number of zero or more. */
  value: number;
};

/** How one organization came from another. */
export type SuccessionKind =
  /** The predecessor went into the successor, alone or with others. */
  | 'MERGED'
  /** The same organization under another name, registered as another one. */
  | 'RENAMED'
  /** The successor took the place of the predecessor. */
  | 'REPLACED'
  /** The successor left the predecessor, or came of its division. */
  | 'SPLIT';

/** One term of a membership, said anew. */
export type TermInput = {
  /** When its beginning was made public (EDTF). Absent: as it is recorded of the term whose citations would stay. */
  announcedOn?: string | null | undefined;
  /** As what the member belonged. */
  category: MembershipCategory;
  /** The sources of this term. Absent: those of the recorded term with the same start stay, or of the one in the same place where there are as many terms as before. At most 100. */
  citations?: Array<CitationInput> | null | undefined;
  /** The last day on which it holds (EDTF). Where it is missing and another term follows, it is the day before that one begins. */
  end?: string | null | undefined;
  /** Whether it goes on, for the last term: looked at only where no end is given and no other term follows. False: nobody recorded whether or when it ended. */
  ongoing?: boolean;
  /** Whether its rights were in force. */
  standing?: MembershipStanding;
  /** The first day on which it holds (EDTF), as far as it is known. */
  start?: string | null | undefined;
};

/** A merge to be taken back. */
export type UnmergeOrganizationsInput = {
  /** Any text that you make up for this one change. Sent again with the same input, the mutation answers again and writes nothing; with another input it is CONFLICT. Kept for 30 days. */
  idempotencyKey?: string | null | undefined;
  /** Why, in your words: it stands in the change log for everybody to read. */
  message: string;
  /** The one that was folded into another: its own id. */
  source: string | number;
};

/** A retraction to be taken back: it was so after all. */
export type UnretractInput = {
  /** The organization or the fact that was retracted: its own id. */
  id: string | number;
  /** Any text that you make up for this one change. Sent again with the same input, the mutation answers again and writes nothing; with another input it is CONFLICT. Kept for 30 days. */
  idempotencyKey?: string | null | undefined;
  /** Why, in your words: it stands in the change log for everybody to read. */
  message: string;
};

export type ViewerQueryVariables = Exact<{ [key: string]: never; }>;


export type ViewerQuery = { viewer: { name: string, role: Role, email: string | null } | null };

export type AccessPolicyQueryVariables = Exact<{ [key: string]: never; }>;


export type AccessPolicyQuery = { accessPolicy: { signInMethods: Array<SignInMethod>, visitorsMayPropose: boolean } | null };

export type SignInMutationVariables = Exact<{
  input: SignInInput;
}>;


export type SignInMutation = { signIn: { viewer: { name: string, role: Role } } | null };

export type SignOutMutationVariables = Exact<{
  session?: string | number | null | undefined;
}>;


export type SignOutMutation = { signOut: { ended: number } | null };

export type OwnSessionsQueryVariables = Exact<{ [key: string]: never; }>;


export type OwnSessionsQuery = { sessions: Array<{ id: string, madeAt: string, lastSeenAt: string, expiresAt: string, userAgent: string | null, isCurrent: boolean }> | null };

export type SignOutEverywhereMutationVariables = Exact<{ [key: string]: never; }>;


export type SignOutEverywhereMutation = { signOutEverywhere: { ended: number } | null };

export type ChangeOwnPasswordMutationVariables = Exact<{
  input: ChangePasswordInput;
}>;


export type ChangeOwnPasswordMutation = { changePassword: { ended: number } | null };

export type AccountsQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type AccountsQuery = { accounts: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, name: string, email: string | null, role: Role, issuer: string | null, madeAt: string, isDisabled: boolean, hasPassword: boolean }> } | null };

export type CreateAccountMutationVariables = Exact<{
  input: CreateAccountInput;
}>;


export type CreateAccountMutation = { createAccount: { account: { id: string, name: string, email: string | null, role: Role, issuer: string | null, madeAt: string, isDisabled: boolean, hasPassword: boolean } } | null };

export type ChangeAccountRoleMutationVariables = Exact<{
  input: ChangeRoleInput;
}>;


export type ChangeAccountRoleMutation = { changeRole: { account: { id: string, name: string, email: string | null, role: Role, issuer: string | null, madeAt: string, isDisabled: boolean, hasPassword: boolean } } | null };

export type DisableAccountMutationVariables = Exact<{
  input: AccountInput;
}>;


export type DisableAccountMutation = { disableAccount: { account: { id: string, name: string, email: string | null, role: Role, issuer: string | null, madeAt: string, isDisabled: boolean, hasPassword: boolean } } | null };

export type EnableAccountMutationVariables = Exact<{
  input: AccountInput;
}>;


export type EnableAccountMutation = { enableAccount: { account: { id: string, name: string, email: string | null, role: Role, issuer: string | null, madeAt: string, isDisabled: boolean, hasPassword: boolean } } | null };

export type ResetAccountPasswordMutationVariables = Exact<{
  input: ResetPasswordInput;
}>;


export type ResetAccountPasswordMutation = { resetPassword: { account: { id: string, name: string, email: string | null, role: Role, issuer: string | null, madeAt: string, isDisabled: boolean, hasPassword: boolean } } | null };

export type AccountRowFragment = { id: string, name: string, email: string | null, role: Role, issuer: string | null, madeAt: string, isDisabled: boolean, hasPassword: boolean };

export type TokensQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type TokensQuery = { tokens: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: number, name: string, role: Role, madeAt: string, expiresAt: string, lastUsedAt: string | null, revokedAt: string | null }> } | null };

export type CreateTokenMutationVariables = Exact<{
  input: CreateTokenInput;
}>;


export type CreateTokenMutation = { createToken: { token: string, id: number, expiresAt: string } | null };

export type RevokeTokenMutationVariables = Exact<{
  input: RevokeTokenInput;
}>;


export type RevokeTokenMutation = { revokeToken: { token: { id: number, name: string, role: Role, madeAt: string, expiresAt: string, lastUsedAt: string | null, revokedAt: string | null } } | null };

export type TokenRowFragment = { id: number, name: string, role: Role, madeAt: string, expiresAt: string, lastUsedAt: string | null, revokedAt: string | null };

export type ChangesQueryVariables = Exact<{
  filter?: ChangeFilter | null | undefined;
  after?: string | null | undefined;
}>;


export type ChangesQuery = { changes: { totalCount: number, pageInfo: { hasPreviousPage: boolean, startCursor: string | null }, nodes: Array<{ id: string, message: string | null, proposedBy: string | null, proposalNumber: number | null, operationCount: number, revision: { number: number, recordedAt: string }, actor: { name: string, kind: ActorKind } }> } | null };

export type ChangeOfRevisionQueryVariables = Exact<{
  afterRevision: number;
}>;


export type ChangeOfRevisionQuery = { changes: { nodes: Array<{ id: string, message: string | null, proposedBy: string | null, proposalNumber: number | null, operationCount: number, revision: { number: number, recordedAt: string }, actor: { name: string, kind: ActorKind } }> } | null };

export type ChangeByIdQueryVariables = Exact<{
  id: string | number;
}>;


export type ChangeByIdQuery = { node:
    | { __typename: 'Accreditation' }
    | { __typename: 'Attestation' }
    | { __typename: 'Change', id: string, message: string | null, proposedBy: string | null, proposalNumber: number | null, operationCount: number, revision: { number: number, recordedAt: string }, actor: { name: string, kind: ActorKind } }
    | { __typename: 'ChangeOperation' }
    | { __typename: 'Membership' }
    | { __typename: 'MembershipEvent' }
    | { __typename: 'MembershipVersion' }
    | { __typename: 'Office' }
    | { __typename: 'Organization' }
    | { __typename: 'OrganizationVersion' }
    | { __typename: 'QualityFinding' }
    | { __typename: 'Source' }
    | { __typename: 'StatedFigure' }
    | { __typename: 'Succession' }
   | null };

export type ChangeOperationsQueryVariables = Exact<{
  id: string | number;
  language: string;
  after?: string | null | undefined;
}>;


export type ChangeOperationsQuery = { node:
    | { __typename: 'Accreditation' }
    | { __typename: 'Attestation' }
    | { __typename: 'Change', operations: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, kind: ChangeKind, recordType: string, recordId: string, record:
            | { __typename: 'Accreditation', accreditor: { slug: string, name: string }, festival: { slug: string, name: string } }
            | { __typename: 'Attestation' }
            | { __typename: 'Change' }
            | { __typename: 'ChangeOperation' }
            | { __typename: 'Membership', member: { slug: string, name: string }, federation: { slug: string, name: string } }
            | { __typename: 'MembershipEvent' }
            | { __typename: 'MembershipVersion' }
            | { __typename: 'Office', title: string, organization: { slug: string, name: string } }
            | { __typename: 'Organization', slug: string, name: string }
            | { __typename: 'OrganizationVersion' }
            | { __typename: 'QualityFinding' }
            | { __typename: 'Source', title: string }
            | { __typename: 'StatedFigure', organization: { slug: string, name: string } }
            | { __typename: 'Succession' }
           | null }> } | null }
    | { __typename: 'ChangeOperation' }
    | { __typename: 'Membership' }
    | { __typename: 'MembershipEvent' }
    | { __typename: 'MembershipVersion' }
    | { __typename: 'Office' }
    | { __typename: 'Organization' }
    | { __typename: 'OrganizationVersion' }
    | { __typename: 'QualityFinding' }
    | { __typename: 'Source' }
    | { __typename: 'StatedFigure' }
    | { __typename: 'Succession' }
   | null };

export type ChangeRowFragment = { id: string, message: string | null, proposedBy: string | null, proposalNumber: number | null, operationCount: number, revision: { number: number, recordedAt: string }, actor: { name: string, kind: ActorKind } };

type NamedRecord_Accreditation_Fragment = { __typename: 'Accreditation', accreditor: { slug: string, name: string }, festival: { slug: string, name: string } };

type NamedRecord_Attestation_Fragment = { __typename: 'Attestation' };

type NamedRecord_Change_Fragment = { __typename: 'Change' };

type NamedRecord_ChangeOperation_Fragment = { __typename: 'ChangeOperation' };

type NamedRecord_Membership_Fragment = { __typename: 'Membership', member: { slug: string, name: string }, federation: { slug: string, name: string } };

type NamedRecord_MembershipEvent_Fragment = { __typename: 'MembershipEvent' };

type NamedRecord_MembershipVersion_Fragment = { __typename: 'MembershipVersion' };

type NamedRecord_Office_Fragment = { __typename: 'Office', title: string, organization: { slug: string, name: string } };

type NamedRecord_Organization_Fragment = { __typename: 'Organization', slug: string, name: string };

type NamedRecord_OrganizationVersion_Fragment = { __typename: 'OrganizationVersion' };

type NamedRecord_QualityFinding_Fragment = { __typename: 'QualityFinding' };

type NamedRecord_Source_Fragment = { __typename: 'Source', title: string };

type NamedRecord_StatedFigure_Fragment = { __typename: 'StatedFigure', organization: { slug: string, name: string } };

type NamedRecord_Succession_Fragment = { __typename: 'Succession' };

export type NamedRecordFragment =
  | NamedRecord_Accreditation_Fragment
  | NamedRecord_Attestation_Fragment
  | NamedRecord_Change_Fragment
  | NamedRecord_ChangeOperation_Fragment
  | NamedRecord_Membership_Fragment
  | NamedRecord_MembershipEvent_Fragment
  | NamedRecord_MembershipVersion_Fragment
  | NamedRecord_Office_Fragment
  | NamedRecord_Organization_Fragment
  | NamedRecord_OrganizationVersion_Fragment
  | NamedRecord_QualityFinding_Fragment
  | NamedRecord_Source_Fragment
  | NamedRecord_StatedFigure_Fragment
  | NamedRecord_Succession_Fragment
;

export type CompareQueryVariables = Exact<{
  asOf?: string | null | undefined;
  asKnownAt?: string | null | undefined;
  language: string;
  by: Array<OrganizationBy> | OrganizationBy;
}>;


export type CompareQuery = { compareFederations: { federations: Array<{ id: string, slug: string, name: string, acronym: string | null, founded: { earliest: string | null } | null, membersEver: { nodes: Array<{ period: { start: { earliest: string | null } | null } }> } | null, statistics: { members: { certain: number, possible: number }, countries: { certain: number, possible: number } } | null }>, pairs: Array<{ similarity: number, a: { slug: string }, b: { slug: string }, sharedMembers: Array<{ slug: string, name: string }>, sharedCountries: Array<{ code: string, name: string }> }> } | null };

export type CompareGrowthQueryVariables = Exact<{
  asKnownAt?: string | null | undefined;
  by: Array<OrganizationBy> | OrganizationBy;
  from: string;
  to: string;
}>;


export type CompareGrowthQuery = { compareFederations: { federations: Array<{ slug: string, statistics: { series: Array<{ on: string, members: { certain: number, possible: number } }> } | null }> } | null };

export type FederationChoicesQueryVariables = Exact<{
  asOf?: string | null | undefined;
  asKnownAt?: string | null | undefined;
  language: string;
  search?: string | null | undefined;
}>;


export type FederationChoicesQuery = { organizations: { nodes: Array<{ slug: string, name: string, acronym: string | null }> } | null };

export type CountriesQueryVariables = Exact<{
  asOf?: string | null | undefined;
  asKnownAt?: string | null | undefined;
  language: string;
}>;


export type CountriesQuery = { countries: Array<{ code: string, name: string, until: string | null, subregion: { name: string } | null }> | null, statistics: { byCountry: Array<{ country: { code: string }, members: { certain: number, possible: number } }> } | null };

export type CountryPageQueryVariables = Exact<{
  asKnownAt?: string | null | undefined;
  language: string;
  code: string;
}>;


export type CountryPageQuery = { country: { code: string, alpha3: string | null, name: string, from: string | null, until: string | null, region: { name: string } | null, subregion: { name: string } | null, successors: Array<{ code: string, name: string }> } | null };

export type CountryOrganizationsQueryVariables = Exact<{
  day: string;
  asKnownAt?: string | null | undefined;
  language: string;
  code: string;
  after?: string | null | undefined;
}>;


export type CountryOrganizationsQuery = { country: { organizations: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, slug: string, name: string, acronym: string | null, kind: OrganizationKind, city: string | null, countries: Array<{ code: string, name: string }>, founded: { edtf: string, earliest: string | null, latest: string | null } | null, dissolved: { edtf: string, earliest: string | null, latest: string | null } | null, citations: Array<{ locator: string | null, note: string | null, source: { id: string, slug: string, title: string, publisher: string | null, language: string | null, url: string | null, publishedOn: { edtf: string, earliest: string | null, latest: string | null } | null } }> }> } | null } | null };

export type CountryMembershipsQueryVariables = Exact<{
  asOf?: string | null | undefined;
  asKnownAt?: string | null | undefined;
  language: string;
  code: string;
  after?: string | null | undefined;
}>;


export type CountryMembershipsQuery = { memberships: { totalCount: number, count: { certain: number, possible: number }, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, category: MembershipCategory, certainty: Certainty | null, member: { slug: string, name: string }, federation: { slug: string, name: string }, countries: Array<{ code: string, name: string }>, period: { edtf: string, ongoing: boolean, start: { edtf: string, earliest: string | null, latest: string | null } | null, end: { edtf: string, earliest: string | null, latest: string | null } | null, certain: { from: string | null, to: string | null } | null, possible: { from: string | null, to: string | null } | null }, citations: Array<{ locator: string | null, note: string | null, source: { id: string, slug: string, title: string, publisher: string | null, language: string | null, url: string | null, publishedOn: { edtf: string, earliest: string | null, latest: string | null } | null } }> }> } | null };

export type RegistryOrganizationsTileQueryVariables = Exact<{
  asOf?: string | null | undefined;
  asKnownAt?: string | null | undefined;
}>;


export type RegistryOrganizationsTileQuery = { statistics: { asOf: string, organizations: { certain: number, possible: number } } | null };

export type RegistryFederationsTileQueryVariables = Exact<{
  asOf?: string | null | undefined;
  asKnownAt?: string | null | undefined;
}>;


export type RegistryFederationsTileQuery = { statistics: { asOf: string, federations: { certain: number, possible: number } } | null };

export type RegistryMembershipsTileQueryVariables = Exact<{
  asOf?: string | null | undefined;
  asKnownAt?: string | null | undefined;
}>;


export type RegistryMembershipsTileQuery = { statistics: { asOf: string, memberships: { certain: number, possible: number } } | null };

export type RegistryCountriesTileQueryVariables = Exact<{
  asOf?: string | null | undefined;
  asKnownAt?: string | null | undefined;
}>;


export type RegistryCountriesTileQuery = { statistics: { asOf: string, countries: { certain: number, possible: number } } | null };

export type RegistryKindsTileQueryVariables = Exact<{
  asOf?: string | null | undefined;
  asKnownAt?: string | null | undefined;
}>;


export type RegistryKindsTileQuery = { statistics: { byKind: Array<{ kind: OrganizationKind, organizations: { certain: number, possible: number } }> } | null };

export type RegistryMapTileQueryVariables = Exact<{
  asOf?: string | null | undefined;
  asKnownAt?: string | null | undefined;
  language?: string | null | undefined;
}>;


export type RegistryMapTileQuery = { statistics: { byCountry: Array<{ country: { code: string, name: string }, members: { certain: number, possible: number } }> } | null };

export type LargestFederationsTileQueryVariables = Exact<{
  asOf?: string | null | undefined;
  asKnownAt?: string | null | undefined;
  language?: string | null | undefined;
}>;


export type LargestFederationsTileQuery = { federations: { nodes: Array<{ slug: string, name: string, statistics: { members: { certain: number, possible: number } } | null }> } | null };

export type RegistryEventsTileQueryVariables = Exact<{
  asKnownAt?: string | null | undefined;
  language?: string | null | undefined;
  to?: string | null | undefined;
}>;


export type RegistryEventsTileQuery = { membershipEvents: { nodes: Array<{ id: string, kind: MembershipEventKind, on: { edtf: string, earliest: string | null, latest: string | null }, membership: { member: { slug: string, name: string }, federation: { slug: string, name: string, acronym: string | null } } }> } | null };

export type FederationOfDashboardQueryVariables = Exact<{
  asOf?: string | null | undefined;
  asKnownAt?: string | null | undefined;
  language?: string | null | undefined;
  slug: string;
}>;


export type FederationOfDashboardQuery = { federation: { id: string, slug: string, name: string, acronym: string | null, founded: { earliest: string | null } | null, membersEver: { totalCount: number, nodes: Array<{ period: { start: { earliest: string | null } | null } }> } | null } | null };

export type FederationMembersTileQueryVariables = Exact<{
  asOf?: string | null | undefined;
  asKnownAt?: string | null | undefined;
  slug: string;
}>;


export type FederationMembersTileQuery = { federation: { statistics: { asOf: string, members: { certain: number, possible: number } } | null } | null };

export type FederationCountriesTileQueryVariables = Exact<{
  asOf?: string | null | undefined;
  asKnownAt?: string | null | undefined;
  slug: string;
}>;


export type FederationCountriesTileQuery = { federation: { statistics: { asOf: string, countries: { certain: number, possible: number } } | null } | null };

export type FederationGrowthTileQueryVariables = Exact<{
  asKnownAt?: string | null | undefined;
  slug: string;
  from: string;
  to: string;
}>;


export type FederationGrowthTileQuery = { federation: { statistics: { series: Array<{ on: string, members: { certain: number, possible: number } }> } | null } | null };

export type FederationFlowTileQueryVariables = Exact<{
  asKnownAt?: string | null | undefined;
  slug: string;
  from: string;
  to: string;
}>;


export type FederationFlowTileQuery = { federation: { statistics: { series: Array<{ on: string, joined: { certain: number, possible: number }, left: { certain: number, possible: number } }> } | null } | null };

export type FederationCategoriesTileQueryVariables = Exact<{
  asOf?: string | null | undefined;
  asKnownAt?: string | null | undefined;
  slug: string;
}>;


export type FederationCategoriesTileQuery = { federation: { statistics: { byCategory: Array<{ category: MembershipCategory, members: { certain: number, possible: number } }> } | null } | null };

export type FederationRegionsTileQueryVariables = Exact<{
  asOf?: string | null | undefined;
  asKnownAt?: string | null | undefined;
  language?: string | null | undefined;
  slug: string;
}>;


export type FederationRegionsTileQuery = { federation: { statistics: { byRegion: Array<{ region: { code: string, name: string }, members: { certain: number, possible: number } }> } | null } | null };

export type FederationMapTileQueryVariables = Exact<{
  asOf?: string | null | undefined;
  asKnownAt?: string | null | undefined;
  language?: string | null | undefined;
  slug: string;
}>;


export type FederationMapTileQuery = { federation: { statistics: { byCountry: Array<{ country: { code: string, name: string }, members: { certain: number, possible: number } }> } | null } | null };

export type FederationEventsTileQueryVariables = Exact<{
  asKnownAt?: string | null | undefined;
  language?: string | null | undefined;
  slug: string;
  to?: string | null | undefined;
}>;


export type FederationEventsTileQuery = { federation: { events: { nodes: Array<{ id: string, kind: MembershipEventKind, on: { edtf: string, earliest: string | null, latest: string | null }, membership: { member: { slug: string, name: string }, federation: { slug: string, name: string, acronym: string | null } } }> } | null } | null };

type PreviewedRecord_Accreditation_Fragment = { __typename: 'Accreditation', id: string, accreditationCategory: AccreditationCategory, accreditor: { id: string, slug: string, name: string }, festival: { id: string, slug: string, name: string }, period: { edtf: string, ongoing: boolean, start: { edtf: string } | null, end: { edtf: string } | null }, attestations: Array<{ id: string, on: { edtf: string }, sources: Array<{ id: string, title: string }> }>, citations: Array<{ locator: string | null, note: string | null, source: { id: string, title: string } }> };

type PreviewedRecord_Attestation_Fragment = { __typename: 'Attestation', id: string };

type PreviewedRecord_Change_Fragment = { __typename: 'Change', id: string };

type PreviewedRecord_ChangeOperation_Fragment = { __typename: 'ChangeOperation', id: string };

type PreviewedRecord_Membership_Fragment = { __typename: 'Membership', id: string, member: { id: string, slug: string, name: string }, federation: { id: string, slug: string, name: string }, terms: Array<{ category: MembershipCategory, standing: MembershipStanding, period: { edtf: string, ongoing: boolean, start: { edtf: string } | null, end: { edtf: string } | null }, announcedOn: { edtf: string } | null, citations: Array<{ locator: string | null, note: string | null, source: { id: string, title: string } }> }>, representedCountries: Array<{ code: string, name: string }>, attestations: Array<{ id: string, on: { edtf: string }, sources: Array<{ id: string, title: string }> }> };

type PreviewedRecord_MembershipEvent_Fragment = { __typename: 'MembershipEvent', id: string };

type PreviewedRecord_MembershipVersion_Fragment = { __typename: 'MembershipVersion', id: string };

type PreviewedRecord_Office_Fragment = { __typename: 'Office', id: string, officeTitle: string, person: { name: string, wikidata: string | null }, organization: { id: string, slug: string, name: string }, period: { edtf: string, ongoing: boolean, start: { edtf: string } | null, end: { edtf: string } | null }, attestations: Array<{ id: string, on: { edtf: string }, sources: Array<{ id: string, title: string }> }>, citations: Array<{ locator: string | null, note: string | null, source: { id: string, title: string } }> };

type PreviewedRecord_Organization_Fragment = { __typename: 'Organization', slug: string, kind: OrganizationKind, acronym: string | null, city: string | null, website: string | null, id: string, organizationName: string, allNames: Array<{ text: string, language: string | null, type: NameType, period: { edtf: string, ongoing: boolean, start: { edtf: string } | null, end: { edtf: string } | null } }>, countries: Array<{ code: string, name: string }>, founded: { edtf: string } | null, dissolved: { edtf: string } | null, identifiers: Array<{ scheme: IdentifierScheme, value: string }>, citations: Array<{ locator: string | null, note: string | null, source: { id: string, title: string } }> };

type PreviewedRecord_OrganizationVersion_Fragment = { __typename: 'OrganizationVersion', id: string };

type PreviewedRecord_QualityFinding_Fragment = { __typename: 'QualityFinding', id: string };

type PreviewedRecord_Source_Fragment = { __typename: 'Source', title: string, publisher: string | null, url: string | null, language: string | null, id: string, publishedOn: { edtf: string } | null };

type PreviewedRecord_StatedFigure_Fragment = { __typename: 'StatedFigure', measure: FigureMeasure, value: number, id: string, statedOn: { edtf: string }, organization: { id: string, slug: string, name: string }, citations: Array<{ locator: string | null, note: string | null, source: { id: string, title: string } }> };

type PreviewedRecord_Succession_Fragment = { __typename: 'Succession', id: string, successionKind: SuccessionKind, on: { edtf: string } | null, predecessor: { id: string, slug: string, name: string }, successor: { id: string, slug: string, name: string }, citations: Array<{ locator: string | null, note: string | null, source: { id: string, title: string } }> };

export type PreviewedRecordFragment =
  | PreviewedRecord_Accreditation_Fragment
  | PreviewedRecord_Attestation_Fragment
  | PreviewedRecord_Change_Fragment
  | PreviewedRecord_ChangeOperation_Fragment
  | PreviewedRecord_Membership_Fragment
  | PreviewedRecord_MembershipEvent_Fragment
  | PreviewedRecord_MembershipVersion_Fragment
  | PreviewedRecord_Office_Fragment
  | PreviewedRecord_Organization_Fragment
  | PreviewedRecord_OrganizationVersion_Fragment
  | PreviewedRecord_QualityFinding_Fragment
  | PreviewedRecord_Source_Fragment
  | PreviewedRecord_StatedFigure_Fragment
  | PreviewedRecord_Succession_Fragment
;

export type PreviewedCountFragment = { asOf: string, federation: { id: string, slug: string, name: string }, before: { certain: number, possible: number }, after: { certain: number, possible: number }, members: Array<{ before: Certainty | null, after: Certainty | null, organization: { id: string, name: string } }> };

export type PreviewChangeMutationVariables = Exact<{
  change: ProposedChangeInput;
  language: string;
}>;


export type PreviewChangeMutation = { previewChange: { operations: Array<{ kind: ChangeKind, recordType: string, recordId: string, before:
        | { __typename: 'Accreditation', id: string, accreditationCategory: AccreditationCategory, accreditor: { id: string, slug: string, name: string }, festival: { id: string, slug: string, name: string }, period: { edtf: string, ongoing: boolean, start: { edtf: string } | null, end: { edtf: string } | null }, attestations: Array<{ id: string, on: { edtf: string }, sources: Array<{ id: string, title: string }> }>, citations: Array<{ locator: string | null, note: string | null, source: { id: string, title: string } }> }
        | { __typename: 'Attestation', id: string }
        | { __typename: 'Change', id: string }
        | { __typename: 'ChangeOperation', id: string }
        | { __typename: 'Membership', id: string, member: { id: string, slug: string, name: string }, federation: { id: string, slug: string, name: string }, terms: Array<{ category: MembershipCategory, standing: MembershipStanding, period: { edtf: string, ongoing: boolean, start: { edtf: string } | null, end: { edtf: string } | null }, announcedOn: { edtf: string } | null, citations: Array<{ locator: string | null, note: string | null, source: { id: string, title: string } }> }>, representedCountries: Array<{ code: string, name: string }>, attestations: Array<{ id: string, on: { edtf: string }, sources: Array<{ id: string, title: string }> }> }
        | { __typename: 'MembershipEvent', id: string }
        | { __typename: 'MembershipVersion', id: string }
        | { __typename: 'Office', id: string, officeTitle: string, person: { name: string, wikidata: string | null }, organization: { id: string, slug: string, name: string }, period: { edtf: string, ongoing: boolean, start: { edtf: string } | null, end: { edtf: string } | null }, attestations: Array<{ id: string, on: { edtf: string }, sources: Array<{ id: string, title: string }> }>, citations: Array<{ locator: string | null, note: string | null, source: { id: string, title: string } }> }
        | { __typename: 'Organization', slug: string, kind: OrganizationKind, acronym: string | null, city: string | null, website: string | null, id: string, organizationName: string, allNames: Array<{ text: string, language: string | null, type: NameType, period: { edtf: string, ongoing: boolean, start: { edtf: string } | null, end: { edtf: string } | null } }>, countries: Array<{ code: string, name: string }>, founded: { edtf: string } | null, dissolved: { edtf: string } | null, identifiers: Array<{ scheme: IdentifierScheme, value: string }>, citations: Array<{ locator: string | null, note: string | null, source: { id: string, title: string } }> }
        | { __typename: 'OrganizationVersion', id: string }
        | { __typename: 'QualityFinding', id: string }
        | { __typename: 'Source', title: string, publisher: string | null, url: string | null, language: string | null, id: string, publishedOn: { edtf: string } | null }
        | { __typename: 'StatedFigure', measure: FigureMeasure, value: number, id: string, statedOn: { edtf: string }, organization: { id: string, slug: string, name: string }, citations: Array<{ locator: string | null, note: string | null, source: { id: string, title: string } }> }
        | { __typename: 'Succession', id: string, successionKind: SuccessionKind, on: { edtf: string } | null, predecessor: { id: string, slug: string, name: string }, successor: { id: string, slug: string, name: string }, citations: Array<{ locator: string | null, note: string | null, source: { id: string, title: string } }> }
       | null, after:
        | { __typename: 'Accreditation', id: string, accreditationCategory: AccreditationCategory, accreditor: { id: string, slug: string, name: string }, festival: { id: string, slug: string, name: string }, period: { edtf: string, ongoing: boolean, start: { edtf: string } | null, end: { edtf: string } | null }, attestations: Array<{ id: string, on: { edtf: string }, sources: Array<{ id: string, title: string }> }>, citations: Array<{ locator: string | null, note: string | null, source: { id: string, title: string } }> }
        | { __typename: 'Attestation', id: string }
        | { __typename: 'Change', id: string }
        | { __typename: 'ChangeOperation', id: string }
        | { __typename: 'Membership', id: string, member: { id: string, slug: string, name: string }, federation: { id: string, slug: string, name: string }, terms: Array<{ category: MembershipCategory, standing: MembershipStanding, period: { edtf: string, ongoing: boolean, start: { edtf: string } | null, end: { edtf: string } | null }, announcedOn: { edtf: string } | null, citations: Array<{ locator: string | null, note: string | null, source: { id: string, title: string } }> }>, representedCountries: Array<{ code: string, name: string }>, attestations: Array<{ id: string, on: { edtf: string }, sources: Array<{ id: string, title: string }> }> }
        | { __typename: 'MembershipEvent', id: string }
        | { __typename: 'MembershipVersion', id: string }
        | { __typename: 'Office', id: string, officeTitle: string, person: { name: string, wikidata: string | null }, organization: { id: string, slug: string, name: string }, period: { edtf: string, ongoing: boolean, start: { edtf: string } | null, end: { edtf: string } | null }, attestations: Array<{ id: string, on: { edtf: string }, sources: Array<{ id: string, title: string }> }>, citations: Array<{ locator: string | null, note: string | null, source: { id: string, title: string } }> }
        | { __typename: 'Organization', slug: string, kind: OrganizationKind, acronym: string | null, city: string | null, website: string | null, id: string, organizationName: string, allNames: Array<{ text: string, language: string | null, type: NameType, period: { edtf: string, ongoing: boolean, start: { edtf: string } | null, end: { edtf: string } | null } }>, countries: Array<{ code: string, name: string }>, founded: { edtf: string } | null, dissolved: { edtf: string } | null, identifiers: Array<{ scheme: IdentifierScheme, value: string }>, citations: Array<{ locator: string | null, note: string | null, source: { id: string, title: string } }> }
        | { __typename: 'OrganizationVersion', id: string }
        | { __typename: 'QualityFinding', id: string }
        | { __typename: 'Source', title: string, publisher: string | null, url: string | null, language: string | null, id: string, publishedOn: { edtf: string } | null }
        | { __typename: 'StatedFigure', measure: FigureMeasure, value: number, id: string, statedOn: { edtf: string }, organization: { id: string, slug: string, name: string }, citations: Array<{ locator: string | null, note: string | null, source: { id: string, title: string } }> }
        | { __typename: 'Succession', id: string, successionKind: SuccessionKind, on: { edtf: string } | null, predecessor: { id: string, slug: string, name: string }, successor: { id: string, slug: string, name: string }, citations: Array<{ locator: string | null, note: string | null, source: { id: string, title: string } }> }
       | null }>, counts: Array<{ asOf: string, federation: { id: string, slug: string, name: string }, before: { certain: number, possible: number }, after: { certain: number, possible: number }, members: Array<{ before: Certainty | null, after: Certainty | null, organization: { id: string, name: string } }> }> } | null };

export type RecordedChangeFragment = { id: string, revision: { number: number }, operations: { nodes: Array<{ kind: ChangeKind, recordType: string, recordId: string }> } | null };

export type RegisterOrganizationMutationVariables = Exact<{
  input: RegisterOrganizationInput;
}>;


export type RegisterOrganizationMutation = { written: { change: { id: string, revision: { number: number }, operations: { nodes: Array<{ kind: ChangeKind, recordType: string, recordId: string }> } | null } } | null };

export type CorrectOrganizationMutationVariables = Exact<{
  input: CorrectOrganizationInput;
}>;


export type CorrectOrganizationMutation = { written: { change: { id: string, revision: { number: number }, operations: { nodes: Array<{ kind: ChangeKind, recordType: string, recordId: string }> } | null } } | null };

export type RenameOrganizationMutationVariables = Exact<{
  input: RenameOrganizationInput;
}>;


export type RenameOrganizationMutation = { written: { change: { id: string, revision: { number: number }, operations: { nodes: Array<{ kind: ChangeKind, recordType: string, recordId: string }> } | null } } | null };

export type DissolveOrganizationMutationVariables = Exact<{
  input: EndInput;
}>;


export type DissolveOrganizationMutation = { written: { change: { id: string, revision: { number: number }, operations: { nodes: Array<{ kind: ChangeKind, recordType: string, recordId: string }> } | null } } | null };

export type RetractOrganizationMutationVariables = Exact<{
  input: RetractInput;
}>;


export type RetractOrganizationMutation = { written: { change: { id: string, revision: { number: number }, operations: { nodes: Array<{ kind: ChangeKind, recordType: string, recordId: string }> } | null } } | null };

export type RecordMembershipMutationVariables = Exact<{
  input: RecordMembershipInput;
}>;


export type RecordMembershipMutation = { written: { change: { id: string, revision: { number: number }, operations: { nodes: Array<{ kind: ChangeKind, recordType: string, recordId: string }> } | null } } | null };

export type ChangeMembershipMutationVariables = Exact<{
  input: ChangeMembershipInput;
}>;


export type ChangeMembershipMutation = { written: { change: { id: string, revision: { number: number }, operations: { nodes: Array<{ kind: ChangeKind, recordType: string, recordId: string }> } | null } } | null };

export type EndMembershipMutationVariables = Exact<{
  input: EndInput;
}>;


export type EndMembershipMutation = { written: { change: { id: string, revision: { number: number }, operations: { nodes: Array<{ kind: ChangeKind, recordType: string, recordId: string }> } | null } } | null };

export type CorrectMembershipMutationVariables = Exact<{
  input: CorrectMembershipInput;
}>;


export type CorrectMembershipMutation = { written: { change: { id: string, revision: { number: number }, operations: { nodes: Array<{ kind: ChangeKind, recordType: string, recordId: string }> } | null } } | null };

export type RetractMembershipMutationVariables = Exact<{
  input: RetractInput;
}>;


export type RetractMembershipMutation = { written: { change: { id: string, revision: { number: number }, operations: { nodes: Array<{ kind: ChangeKind, recordType: string, recordId: string }> } | null } } | null };

export type AttestMembershipMutationVariables = Exact<{
  input: AttestInput;
}>;


export type AttestMembershipMutation = { written: { change: { id: string, revision: { number: number }, operations: { nodes: Array<{ kind: ChangeKind, recordType: string, recordId: string }> } | null } } | null };

export type MergeOrganizationsMutationVariables = Exact<{
  input: MergeOrganizationsInput;
}>;


export type MergeOrganizationsMutation = { written: { change: { id: string, revision: { number: number }, operations: { nodes: Array<{ kind: ChangeKind, recordType: string, recordId: string }> } | null } } | null };

export type UnmergeOrganizationsMutationVariables = Exact<{
  input: UnmergeOrganizationsInput;
}>;


export type UnmergeOrganizationsMutation = { written: { change: { id: string, revision: { number: number }, operations: { nodes: Array<{ kind: ChangeKind, recordType: string, recordId: string }> } | null } } | null };

export type OrganizationChoicesQueryVariables = Exact<{
  language: string;
  search?: string | null | undefined;
}>;


export type OrganizationChoicesQuery = { organizations: { nodes: Array<{ id: string, slug: string, name: string, acronym: string | null, kind: OrganizationKind, countries: Array<{ code: string }> }> } | null };

export type SourceChoicesQueryVariables = Exact<{
  search?: string | null | undefined;
}>;


export type SourceChoicesQuery = { sources: { nodes: Array<{ id: string, title: string }> } | null };

export type TwinsQueryVariables = Exact<{
  name: string;
  country?: string | null | undefined;
  language: string;
}>;


export type TwinsQuery = { similarOrganizations: Array<{ score: number, matchedName: string, reasons: Array<string>, organization: { id: string, slug: string, name: string, kind: OrganizationKind, countries: Array<{ name: string }> } }> | null };

export type EditedOrganizationQueryVariables = Exact<{
  by: OrganizationBy;
  language: string;
}>;


export type EditedOrganizationQuery = { organization: { __typename: 'Organization', slug: string, kind: OrganizationKind, acronym: string | null, city: string | null, website: string | null, id: string, organizationName: string, versions: { nodes: Array<{ recorded: { from: { number: number } } }> } | null, allNames: Array<{ text: string, language: string | null, type: NameType, period: { edtf: string, ongoing: boolean, start: { edtf: string } | null, end: { edtf: string } | null } }>, countries: Array<{ code: string, name: string }>, founded: { edtf: string } | null, dissolved: { edtf: string } | null, identifiers: Array<{ scheme: IdentifierScheme, value: string }>, citations: Array<{ locator: string | null, note: string | null, source: { id: string, title: string } }> } | null };

export type EditedMembershipQueryVariables = Exact<{
  id: string | number;
  language: string;
}>;


export type EditedMembershipQuery = { node:
    | { __typename: 'Accreditation', id: string, accreditationCategory: AccreditationCategory, accreditor: { id: string, slug: string, name: string }, festival: { id: string, slug: string, name: string }, period: { edtf: string, ongoing: boolean, start: { edtf: string } | null, end: { edtf: string } | null }, attestations: Array<{ id: string, on: { edtf: string }, sources: Array<{ id: string, title: string }> }>, citations: Array<{ locator: string | null, note: string | null, source: { id: string, title: string } }> }
    | { __typename: 'Attestation', id: string }
    | { __typename: 'Change', id: string }
    | { __typename: 'ChangeOperation', id: string }
    | { __typename: 'Membership', id: string, recorded: { from: { number: number } }, member: { id: string, slug: string, name: string }, federation: { id: string, slug: string, name: string }, terms: Array<{ category: MembershipCategory, standing: MembershipStanding, period: { edtf: string, ongoing: boolean, start: { edtf: string } | null, end: { edtf: string } | null }, announcedOn: { edtf: string } | null, citations: Array<{ locator: string | null, note: string | null, source: { id: string, title: string } }> }>, representedCountries: Array<{ code: string, name: string }>, attestations: Array<{ id: string, on: { edtf: string }, sources: Array<{ id: string, title: string }> }> }
    | { __typename: 'MembershipEvent', id: string }
    | { __typename: 'MembershipVersion', id: string }
    | { __typename: 'Office', id: string, officeTitle: string, person: { name: string, wikidata: string | null }, organization: { id: string, slug: string, name: string }, period: { edtf: string, ongoing: boolean, start: { edtf: string } | null, end: { edtf: string } | null }, attestations: Array<{ id: string, on: { edtf: string }, sources: Array<{ id: string, title: string }> }>, citations: Array<{ locator: string | null, note: string | null, source: { id: string, title: string } }> }
    | { __typename: 'Organization', slug: string, kind: OrganizationKind, acronym: string | null, city: string | null, website: string | null, id: string, organizationName: string, allNames: Array<{ text: string, language: string | null, type: NameType, period: { edtf: string, ongoing: boolean, start: { edtf: string } | null, end: { edtf: string } | null } }>, countries: Array<{ code: string, name: string }>, founded: { edtf: string } | null, dissolved: { edtf: string } | null, identifiers: Array<{ scheme: IdentifierScheme, value: string }>, citations: Array<{ locator: string | null, note: string | null, source: { id: string, title: string } }> }
    | { __typename: 'OrganizationVersion', id: string }
    | { __typename: 'QualityFinding', id: string }
    | { __typename: 'Source', title: string, publisher: string | null, url: string | null, language: string | null, id: string, publishedOn: { edtf: string } | null }
    | { __typename: 'StatedFigure', measure: FigureMeasure, value: number, id: string, statedOn: { edtf: string }, organization: { id: string, slug: string, name: string }, citations: Array<{ locator: string | null, note: string | null, source: { id: string, title: string } }> }
    | { __typename: 'Succession', id: string, successionKind: SuccessionKind, on: { edtf: string } | null, predecessor: { id: string, slug: string, name: string }, successor: { id: string, slug: string, name: string }, citations: Array<{ locator: string | null, note: string | null, source: { id: string, title: string } }> }
   | null };

export type LaterChangesQueryVariables = Exact<{
  record: string | number;
  afterRevision: number;
}>;


export type LaterChangesQuery = { changes: { nodes: Array<{ id: string, message: string | null, actor: { name: string }, revision: { number: number, recordedAt: string } }> } | null };

export type EditedFactQueryVariables = Exact<{
  id: string | number;
  language: string;
}>;


export type EditedFactQuery = { node:
    | { __typename: 'Accreditation', id: string, accreditationCategory: AccreditationCategory, recorded: { from: { number: number } }, accreditor: { id: string, slug: string, name: string }, festival: { id: string, slug: string, name: string }, period: { edtf: string, ongoing: boolean, start: { edtf: string } | null, end: { edtf: string } | null }, attestations: Array<{ id: string, on: { edtf: string }, sources: Array<{ id: string, title: string }> }>, citations: Array<{ locator: string | null, note: string | null, source: { id: string, title: string } }> }
    | { __typename: 'Attestation', id: string }
    | { __typename: 'Change', id: string }
    | { __typename: 'ChangeOperation', id: string }
    | { __typename: 'Membership', id: string, member: { id: string, slug: string, name: string }, federation: { id: string, slug: string, name: string }, terms: Array<{ category: MembershipCategory, standing: MembershipStanding, period: { edtf: string, ongoing: boolean, start: { edtf: string } | null, end: { edtf: string } | null }, announcedOn: { edtf: string } | null, citations: Array<{ locator: string | null, note: string | null, source: { id: string, title: string } }> }>, representedCountries: Array<{ code: string, name: string }>, attestations: Array<{ id: string, on: { edtf: string }, sources: Array<{ id: string, title: string }> }> }
    | { __typename: 'MembershipEvent', id: string }
    | { __typename: 'MembershipVersion', id: string }
    | { __typename: 'Office', id: string, officeTitle: string, recorded: { from: { number: number } }, person: { name: string, wikidata: string | null }, organization: { id: string, slug: string, name: string }, period: { edtf: string, ongoing: boolean, start: { edtf: string } | null, end: { edtf: string } | null }, attestations: Array<{ id: string, on: { edtf: string }, sources: Array<{ id: string, title: string }> }>, citations: Array<{ locator: string | null, note: string | null, source: { id: string, title: string } }> }
    | { __typename: 'Organization', slug: string, kind: OrganizationKind, acronym: string | null, city: string | null, website: string | null, id: string, organizationName: string, allNames: Array<{ text: string, language: string | null, type: NameType, period: { edtf: string, ongoing: boolean, start: { edtf: string } | null, end: { edtf: string } | null } }>, countries: Array<{ code: string, name: string }>, founded: { edtf: string } | null, dissolved: { edtf: string } | null, identifiers: Array<{ scheme: IdentifierScheme, value: string }>, citations: Array<{ locator: string | null, note: string | null, source: { id: string, title: string } }> }
    | { __typename: 'OrganizationVersion', id: string }
    | { __typename: 'QualityFinding', id: string }
    | { __typename: 'Source', title: string, publisher: string | null, url: string | null, language: string | null, id: string, publishedOn: { edtf: string } | null }
    | { __typename: 'StatedFigure', measure: FigureMeasure, value: number, id: string, recorded: { from: { number: number } }, statedOn: { edtf: string }, organization: { id: string, slug: string, name: string }, citations: Array<{ locator: string | null, note: string | null, source: { id: string, title: string } }> }
    | { __typename: 'Succession', id: string, successionKind: SuccessionKind, recorded: { from: { number: number } }, on: { edtf: string } | null, predecessor: { id: string, slug: string, name: string }, successor: { id: string, slug: string, name: string }, citations: Array<{ locator: string | null, note: string | null, source: { id: string, title: string } }> }
   | null };

export type EditedSourceQueryVariables = Exact<{
  id: string | number;
  language: string;
}>;


export type EditedSourceQuery = { source: { __typename: 'Source', title: string, publisher: string | null, url: string | null, language: string | null, id: string, publishedOn: { edtf: string } | null } | null, changes: { nodes: Array<{ id: string, revision: { number: number } }> } | null };

export type AccreditFestivalMutationVariables = Exact<{
  input: AccreditFestivalInput;
}>;


export type AccreditFestivalMutation = { written: { change: { id: string, revision: { number: number }, operations: { nodes: Array<{ kind: ChangeKind, recordType: string, recordId: string }> } | null } } | null };

export type EndAccreditationMutationVariables = Exact<{
  input: EndInput;
}>;


export type EndAccreditationMutation = { written: { change: { id: string, revision: { number: number }, operations: { nodes: Array<{ kind: ChangeKind, recordType: string, recordId: string }> } | null } } | null };

export type CorrectAccreditationMutationVariables = Exact<{
  input: CorrectAccreditationInput;
}>;


export type CorrectAccreditationMutation = { written: { change: { id: string, revision: { number: number }, operations: { nodes: Array<{ kind: ChangeKind, recordType: string, recordId: string }> } | null } } | null };

export type RetractAccreditationMutationVariables = Exact<{
  input: RetractInput;
}>;


export type RetractAccreditationMutation = { written: { change: { id: string, revision: { number: number }, operations: { nodes: Array<{ kind: ChangeKind, recordType: string, recordId: string }> } | null } } | null };

export type AttestAccreditationMutationVariables = Exact<{
  input: AttestInput;
}>;


export type AttestAccreditationMutation = { written: { change: { id: string, revision: { number: number }, operations: { nodes: Array<{ kind: ChangeKind, recordType: string, recordId: string }> } | null } } | null };

export type RetractAccreditationAttestationMutationVariables = Exact<{
  input: RetractInput;
}>;


export type RetractAccreditationAttestationMutation = { written: { change: { id: string, revision: { number: number }, operations: { nodes: Array<{ kind: ChangeKind, recordType: string, recordId: string }> } | null } } | null };

export type AppointOfficerMutationVariables = Exact<{
  input: AppointOfficerInput;
}>;


export type AppointOfficerMutation = { written: { change: { id: string, revision: { number: number }, operations: { nodes: Array<{ kind: ChangeKind, recordType: string, recordId: string }> } | null } } | null };

export type EndOfficeMutationVariables = Exact<{
  input: EndInput;
}>;


export type EndOfficeMutation = { written: { change: { id: string, revision: { number: number }, operations: { nodes: Array<{ kind: ChangeKind, recordType: string, recordId: string }> } | null } } | null };

export type CorrectOfficeMutationVariables = Exact<{
  input: CorrectOfficeInput;
}>;


export type CorrectOfficeMutation = { written: { change: { id: string, revision: { number: number }, operations: { nodes: Array<{ kind: ChangeKind, recordType: string, recordId: string }> } | null } } | null };

export type RetractOfficeMutationVariables = Exact<{
  input: RetractInput;
}>;


export type RetractOfficeMutation = { written: { change: { id: string, revision: { number: number }, operations: { nodes: Array<{ kind: ChangeKind, recordType: string, recordId: string }> } | null } } | null };

export type AttestOfficeMutationVariables = Exact<{
  input: AttestInput;
}>;


export type AttestOfficeMutation = { written: { change: { id: string, revision: { number: number }, operations: { nodes: Array<{ kind: ChangeKind, recordType: string, recordId: string }> } | null } } | null };

export type RetractOfficeAttestationMutationVariables = Exact<{
  input: RetractInput;
}>;


export type RetractOfficeAttestationMutation = { written: { change: { id: string, revision: { number: number }, operations: { nodes: Array<{ kind: ChangeKind, recordType: string, recordId: string }> } | null } } | null };

export type StateFigureMutationVariables = Exact<{
  input: StateFigureInput;
}>;


export type StateFigureMutation = { written: { change: { id: string, revision: { number: number }, operations: { nodes: Array<{ kind: ChangeKind, recordType: string, recordId: string }> } | null } } | null };

export type CorrectStatedFigureMutationVariables = Exact<{
  input: CorrectStatedFigureInput;
}>;


export type CorrectStatedFigureMutation = { written: { change: { id: string, revision: { number: number }, operations: { nodes: Array<{ kind: ChangeKind, recordType: string, recordId: string }> } | null } } | null };

export type RetractStatedFigureMutationVariables = Exact<{
  input: RetractInput;
}>;


export type RetractStatedFigureMutation = { written: { change: { id: string, revision: { number: number }, operations: { nodes: Array<{ kind: ChangeKind, recordType: string, recordId: string }> } | null } } | null };

export type RecordSuccessionMutationVariables = Exact<{
  input: RecordSuccessionInput;
}>;


export type RecordSuccessionMutation = { written: { change: { id: string, revision: { number: number }, operations: { nodes: Array<{ kind: ChangeKind, recordType: string, recordId: string }> } | null } } | null };

export type CorrectSuccessionMutationVariables = Exact<{
  input: CorrectSuccessionInput;
}>;


export type CorrectSuccessionMutation = { written: { change: { id: string, revision: { number: number }, operations: { nodes: Array<{ kind: ChangeKind, recordType: string, recordId: string }> } | null } } | null };

export type RetractSuccessionMutationVariables = Exact<{
  input: RetractInput;
}>;


export type RetractSuccessionMutation = { written: { change: { id: string, revision: { number: number }, operations: { nodes: Array<{ kind: ChangeKind, recordType: string, recordId: string }> } | null } } | null };

export type CorrectSourceMutationVariables = Exact<{
  input: CorrectSourceInput;
}>;


export type CorrectSourceMutation = { written: { change: { id: string, revision: { number: number }, operations: { nodes: Array<{ kind: ChangeKind, recordType: string, recordId: string }> } | null } } | null };

export type ContradictingFactsQueryVariables = Exact<{
  ids: Array<string | number> | string | number;
  language: string;
}>;


export type ContradictingFactsQuery = { nodes: Array<
    | { __typename: 'Accreditation', id: string, accreditationCategory: AccreditationCategory, accreditor: { id: string, slug: string, name: string }, festival: { id: string, slug: string, name: string }, period: { edtf: string, ongoing: boolean, start: { edtf: string } | null, end: { edtf: string } | null }, attestations: Array<{ id: string, on: { edtf: string }, sources: Array<{ id: string, title: string }> }>, citations: Array<{ locator: string | null, note: string | null, source: { id: string, title: string } }> }
    | { __typename: 'Attestation', id: string }
    | { __typename: 'Change', id: string }
    | { __typename: 'ChangeOperation', id: string }
    | { __typename: 'Membership', id: string, member: { id: string, slug: string, name: string }, federation: { id: string, slug: string, name: string }, terms: Array<{ category: MembershipCategory, standing: MembershipStanding, period: { edtf: string, ongoing: boolean, start: { edtf: string } | null, end: { edtf: string } | null }, announcedOn: { edtf: string } | null, citations: Array<{ locator: string | null, note: string | null, source: { id: string, title: string } }> }>, representedCountries: Array<{ code: string, name: string }>, attestations: Array<{ id: string, on: { edtf: string }, sources: Array<{ id: string, title: string }> }> }
    | { __typename: 'MembershipEvent', id: string }
    | { __typename: 'MembershipVersion', id: string }
    | { __typename: 'Office', id: string, officeTitle: string, person: { name: string, wikidata: string | null }, organization: { id: string, slug: string, name: string }, period: { edtf: string, ongoing: boolean, start: { edtf: string } | null, end: { edtf: string } | null }, attestations: Array<{ id: string, on: { edtf: string }, sources: Array<{ id: string, title: string }> }>, citations: Array<{ locator: string | null, note: string | null, source: { id: string, title: string } }> }
    | { __typename: 'Organization', slug: string, kind: OrganizationKind, acronym: string | null, city: string | null, website: string | null, id: string, organizationName: string, allNames: Array<{ text: string, language: string | null, type: NameType, period: { edtf: string, ongoing: boolean, start: { edtf: string } | null, end: { edtf: string } | null } }>, countries: Array<{ code: string, name: string }>, founded: { edtf: string } | null, dissolved: { edtf: string } | null, identifiers: Array<{ scheme: IdentifierScheme, value: string }>, citations: Array<{ locator: string | null, note: string | null, source: { id: string, title: string } }> }
    | { __typename: 'OrganizationVersion', id: string }
    | { __typename: 'QualityFinding', id: string }
    | { __typename: 'Source', title: string, publisher: string | null, url: string | null, language: string | null, id: string, publishedOn: { edtf: string } | null }
    | { __typename: 'StatedFigure', measure: FigureMeasure, value: number, id: string, statedOn: { edtf: string }, organization: { id: string, slug: string, name: string }, citations: Array<{ locator: string | null, note: string | null, source: { id: string, title: string } }> }
    | { __typename: 'Succession', id: string, successionKind: SuccessionKind, on: { edtf: string } | null, predecessor: { id: string, slug: string, name: string }, successor: { id: string, slug: string, name: string }, citations: Array<{ locator: string | null, note: string | null, source: { id: string, title: string } }> }
   | null> };

export type ProposeChangeMutationVariables = Exact<{
  input: ProposeChangeInput;
}>;


export type ProposeChangeMutation = { proposeChange: { proposal: { number: number } } | null };

export type UndoneChangeQueryVariables = Exact<{
  id: string | number;
  language: string;
}>;


export type UndoneChangeQuery = { node:
    | { __typename: 'Accreditation' }
    | { __typename: 'Attestation' }
    | { __typename: 'Change', revision: { number: number }, operations: { nodes: Array<{ id: string, kind: ChangeKind, recordType: string, recordId: string, record:
            | { __typename: 'Accreditation', id: string, accreditationCategory: AccreditationCategory, accreditor: { id: string, slug: string, name: string }, festival: { id: string, slug: string, name: string }, period: { edtf: string, ongoing: boolean, start: { edtf: string } | null, end: { edtf: string } | null }, attestations: Array<{ id: string, on: { edtf: string }, sources: Array<{ id: string, title: string }> }>, citations: Array<{ locator: string | null, note: string | null, source: { id: string, title: string } }> }
            | { __typename: 'Attestation', id: string }
            | { __typename: 'Change', id: string }
            | { __typename: 'ChangeOperation', id: string }
            | { __typename: 'Membership', id: string, member: { id: string, slug: string, name: string }, federation: { id: string, slug: string, name: string }, terms: Array<{ category: MembershipCategory, standing: MembershipStanding, period: { edtf: string, ongoing: boolean, start: { edtf: string } | null, end: { edtf: string } | null }, announcedOn: { edtf: string } | null, citations: Array<{ locator: string | null, note: string | null, source: { id: string, title: string } }> }>, representedCountries: Array<{ code: string, name: string }>, attestations: Array<{ id: string, on: { edtf: string }, sources: Array<{ id: string, title: string }> }> }
            | { __typename: 'MembershipEvent', id: string }
            | { __typename: 'MembershipVersion', id: string }
            | { __typename: 'Office', id: string, officeTitle: string, person: { name: string, wikidata: string | null }, organization: { id: string, slug: string, name: string }, period: { edtf: string, ongoing: boolean, start: { edtf: string } | null, end: { edtf: string } | null }, attestations: Array<{ id: string, on: { edtf: string }, sources: Array<{ id: string, title: string }> }>, citations: Array<{ locator: string | null, note: string | null, source: { id: string, title: string } }> }
            | { __typename: 'Organization', slug: string, kind: OrganizationKind, acronym: string | null, city: string | null, website: string | null, id: string, organizationName: string, allNames: Array<{ text: string, language: string | null, type: NameType, period: { edtf: string, ongoing: boolean, start: { edtf: string } | null, end: { edtf: string } | null } }>, countries: Array<{ code: string, name: string }>, founded: { edtf: string } | null, dissolved: { edtf: string } | null, identifiers: Array<{ scheme: IdentifierScheme, value: string }>, citations: Array<{ locator: string | null, note: string | null, source: { id: string, title: string } }> }
            | { __typename: 'OrganizationVersion', id: string }
            | { __typename: 'QualityFinding', id: string }
            | { __typename: 'Source', title: string, publisher: string | null, url: string | null, language: string | null, id: string, publishedOn: { edtf: string } | null }
            | { __typename: 'StatedFigure', measure: FigureMeasure, value: number, id: string, statedOn: { edtf: string }, organization: { id: string, slug: string, name: string }, citations: Array<{ locator: string | null, note: string | null, source: { id: string, title: string } }> }
            | { __typename: 'Succession', id: string, successionKind: SuccessionKind, on: { edtf: string } | null, predecessor: { id: string, slug: string, name: string }, successor: { id: string, slug: string, name: string }, citations: Array<{ locator: string | null, note: string | null, source: { id: string, title: string } }> }
           | null, recordBefore:
            | { __typename: 'Accreditation', id: string, accreditationCategory: AccreditationCategory, accreditor: { id: string, slug: string, name: string }, festival: { id: string, slug: string, name: string }, period: { edtf: string, ongoing: boolean, start: { edtf: string } | null, end: { edtf: string } | null }, attestations: Array<{ id: string, on: { edtf: string }, sources: Array<{ id: string, title: string }> }>, citations: Array<{ locator: string | null, note: string | null, source: { id: string, title: string } }> }
            | { __typename: 'Attestation', id: string }
            | { __typename: 'Change', id: string }
            | { __typename: 'ChangeOperation', id: string }
            | { __typename: 'Membership', id: string, member: { id: string, slug: string, name: string }, federation: { id: string, slug: string, name: string }, terms: Array<{ category: MembershipCategory, standing: MembershipStanding, period: { edtf: string, ongoing: boolean, start: { edtf: string } | null, end: { edtf: string } | null }, announcedOn: { edtf: string } | null, citations: Array<{ locator: string | null, note: string | null, source: { id: string, title: string } }> }>, representedCountries: Array<{ code: string, name: string }>, attestations: Array<{ id: string, on: { edtf: string }, sources: Array<{ id: string, title: string }> }> }
            | { __typename: 'MembershipEvent', id: string }
            | { __typename: 'MembershipVersion', id: string }
            | { __typename: 'Office', id: string, officeTitle: string, person: { name: string, wikidata: string | null }, organization: { id: string, slug: string, name: string }, period: { edtf: string, ongoing: boolean, start: { edtf: string } | null, end: { edtf: string } | null }, attestations: Array<{ id: string, on: { edtf: string }, sources: Array<{ id: string, title: string }> }>, citations: Array<{ locator: string | null, note: string | null, source: { id: string, title: string } }> }
            | { __typename: 'Organization', slug: string, kind: OrganizationKind, acronym: string | null, city: string | null, website: string | null, id: string, organizationName: string, allNames: Array<{ text: string, language: string | null, type: NameType, period: { edtf: string, ongoing: boolean, start: { edtf: string } | null, end: { edtf: string } | null } }>, countries: Array<{ code: string, name: string }>, founded: { edtf: string } | null, dissolved: { edtf: string } | null, identifiers: Array<{ scheme: IdentifierScheme, value: string }>, citations: Array<{ locator: string | null, note: string | null, source: { id: string, title: string } }> }
            | { __typename: 'OrganizationVersion', id: string }
            | { __typename: 'QualityFinding', id: string }
            | { __typename: 'Source', title: string, publisher: string | null, url: string | null, language: string | null, id: string, publishedOn: { edtf: string } | null }
            | { __typename: 'StatedFigure', measure: FigureMeasure, value: number, id: string, statedOn: { edtf: string }, organization: { id: string, slug: string, name: string }, citations: Array<{ locator: string | null, note: string | null, source: { id: string, title: string } }> }
            | { __typename: 'Succession', id: string, successionKind: SuccessionKind, on: { edtf: string } | null, predecessor: { id: string, slug: string, name: string }, successor: { id: string, slug: string, name: string }, citations: Array<{ locator: string | null, note: string | null, source: { id: string, title: string } }> }
           | null }> } | null }
    | { __typename: 'ChangeOperation' }
    | { __typename: 'Membership' }
    | { __typename: 'MembershipEvent' }
    | { __typename: 'MembershipVersion' }
    | { __typename: 'Office' }
    | { __typename: 'Organization' }
    | { __typename: 'OrganizationVersion' }
    | { __typename: 'QualityFinding' }
    | { __typename: 'Source' }
    | { __typename: 'StatedFigure' }
    | { __typename: 'Succession' }
   | null };

export type RetractAttestationMutationVariables = Exact<{
  input: RetractInput;
}>;


export type RetractAttestationMutation = { written: { change: { id: string, revision: { number: number }, operations: { nodes: Array<{ kind: ChangeKind, recordType: string, recordId: string }> } | null } } | null };

export type UnretractMutationVariables = Exact<{
  input: UnretractInput;
}>;


export type UnretractMutation = { written: { change: { id: string, revision: { number: number }, operations: { nodes: Array<{ kind: ChangeKind, recordType: string, recordId: string }> } | null } } | null };

export type FederationMembersQueryVariables = Exact<{
  asOf?: string | null | undefined;
  asKnownAt?: string | null | undefined;
  language: string;
  id: string | number;
  after?: string | null | undefined;
}>;


export type FederationMembersQuery = { federation: { members: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, category: MembershipCategory, certainty: Certainty | null, member: { slug: string, name: string }, countries: Array<{ code: string, name: string }>, period: { edtf: string, ongoing: boolean, start: { edtf: string, earliest: string | null, latest: string | null } | null, end: { edtf: string, earliest: string | null, latest: string | null } | null, certain: { from: string | null, to: string | null } | null, possible: { from: string | null, to: string | null } | null }, citations: Array<{ locator: string | null, note: string | null, source: { id: string, slug: string, title: string, publisher: string | null, language: string | null, url: string | null, publishedOn: { edtf: string, earliest: string | null, latest: string | null } | null } }> }> } | null } | null };

export type FederationFiguresQueryVariables = Exact<{
  asOf?: string | null | undefined;
  asKnownAt?: string | null | undefined;
  language: string;
  id: string | number;
}>;


export type FederationFiguresQuery = { federation: { id: string, statistics: { medianTenureDays: number | null, attestedWithinYear: number, members: { certain: number, possible: number }, countries: { certain: number, possible: number }, byCategory: Array<{ category: MembershipCategory, members: { certain: number, possible: number } }>, byCountry: Array<{ country: { code: string, name: string }, members: { certain: number, possible: number } }>, byRegion: Array<{ region: { code: string, name: string }, members: { certain: number, possible: number } }> } | null } | null };

export type FederationGrowthQueryVariables = Exact<{
  asKnownAt?: string | null | undefined;
  by: OrganizationBy;
  from: string;
  to: string;
  flowFrom: string;
  flowTo: string;
}>;


export type FederationGrowthQuery = { federation: { id: string, statistics: { growth: Array<{ on: string, members: { certain: number, possible: number }, countries: { certain: number, possible: number } }>, flow: Array<{ on: string, joined: { certain: number, possible: number }, left: { certain: number, possible: number } }> } | null } | null };

export type FederationTimelineQueryVariables = Exact<{
  asKnownAt?: string | null | undefined;
  language: string;
  id: string | number;
  after?: string | null | undefined;
}>;


export type FederationTimelineQuery = { federation: { members: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, countries: Array<{ code: string, name: string }>, member: { slug: string, name: string }, period: { edtf: string, ongoing: boolean, start: { edtf: string, earliest: string | null, latest: string | null } | null, end: { edtf: string, earliest: string | null, latest: string | null } | null, certain: { from: string | null, to: string | null } | null, possible: { from: string | null, to: string | null } | null }, terms: Array<{ category: MembershipCategory, standing: MembershipStanding, period: { edtf: string, ongoing: boolean, start: { edtf: string, earliest: string | null, latest: string | null } | null, end: { edtf: string, earliest: string | null, latest: string | null } | null, certain: { from: string | null, to: string | null } | null, possible: { from: string | null, to: string | null } | null } }> }> } | null } | null };

export type FederationsQueryVariables = Exact<{
  asOf?: string | null | undefined;
  asKnownAt?: string | null | undefined;
  language: string;
  orderBy?: OrganizationOrder | null | undefined;
  after?: string | null | undefined;
}>;


export type FederationsQuery = { federations: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, slug: string, name: string, acronym: string | null, founded: { edtf: string, earliest: string | null, latest: string | null } | null, dissolved: { edtf: string, earliest: string | null, latest: string | null } | null, statistics: { attestedWithinYear: number, members: { certain: number, possible: number }, countries: { certain: number, possible: number } } | null, citations: Array<{ locator: string | null, note: string | null, source: { id: string, slug: string, title: string, publisher: string | null, language: string | null, url: string | null, publishedOn: { edtf: string, earliest: string | null, latest: string | null } | null } }> }> } | null };

export type RecordChangesQueryVariables = Exact<{
  filter: ChangeFilter;
}>;


export type RecordChangesQuery = { changes: { totalCount: number, nodes: Array<{ id: string, message: string | null, proposedBy: string | null, proposalNumber: number | null, operationCount: number, revision: { number: number, recordedAt: string }, actor: { name: string, kind: ActorKind } }> } | null };

export type OrganizationVersionsQueryVariables = Exact<{
  id: string | number;
  asKnownAt?: string | null | undefined;
  language: string;
}>;


export type OrganizationVersionsQuery = { organization: { versions: { totalCount: number, nodes: Array<{ id: string, recorded: { from: { number: number, recordedAt: string }, to: { number: number } | null }, organization: { slug: string, kind: OrganizationKind, name: string, acronym: string | null, city: string | null, website: string | null, founded: { edtf: string } | null, dissolved: { edtf: string } | null, countries: Array<{ name: string }>, names: Array<{ text: string, language: string | null, type: NameType }>, identifiers: Array<{ scheme: IdentifierScheme, value: string }>, citations: Array<{ source: { title: string } }> } }> } | null } | null };

export type RegistryQueryVariables = Exact<{
  asOf?: string | null | undefined;
  asKnownAt?: string | null | undefined;
}>;


export type RegistryQuery = { revision: { number: number, recordedAt: string }, oldest: { nodes: Array<{ founded: { earliest: string | null } | null }> } | null, statistics: { asOf: string, sources: number, organizations: { certain: number, possible: number }, federations: { certain: number, possible: number }, memberships: { certain: number, possible: number }, countries: { certain: number, possible: number } } | null };

export type CountRangeFragment = { certain: number, possible: number };

export type NetworkQueryVariables = Exact<{
  asOf?: string | null | undefined;
  asKnownAt?: string | null | undefined;
  language: string;
  filter?: MembershipFilter | null | undefined;
  certainty?: Certainty | null | undefined;
  after?: string | null | undefined;
}>;


export type NetworkQuery = { memberships: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, certainty: Certainty | null, category: MembershipCategory, member: { id: string, slug: string, name: string, acronym: string | null, kind: OrganizationKind }, federation: { id: string, slug: string, name: string, acronym: string | null, kind: OrganizationKind } }> } | null };

export type OrganizationPageQueryVariables = Exact<{
  asOf?: string | null | undefined;
  asKnownAt?: string | null | undefined;
  language: string;
  by: OrganizationBy;
}>;


export type OrganizationPageQuery = { organization: { website: string | null, id: string, slug: string, name: string, acronym: string | null, kind: OrganizationKind, city: string | null, identifiers: Array<{ scheme: IdentifierScheme, value: string, url: string | null }>, names: Array<{ text: string, language: string | null, type: NameType }>, successions: Array<{ id: string, kind: SuccessionKind, on: { edtf: string, earliest: string | null, latest: string | null } | null, predecessor: { id: string, slug: string, name: string }, successor: { id: string, slug: string, name: string }, citations: Array<{ locator: string | null, note: string | null, source: { id: string, slug: string, title: string, publisher: string | null, language: string | null, url: string | null, publishedOn: { edtf: string, earliest: string | null, latest: string | null } | null } }> }> | null, statedFigures: Array<{ id: string }> | null, offices: Array<{ id: string }> | null, membersEver: { totalCount: number, nodes: Array<{ period: { start: { earliest: string | null } | null } }> } | null, membershipsEver: { totalCount: number } | null, accreditations: { totalCount: number } | null, accreditedBy: { totalCount: number } | null, events: { totalCount: number } | null, countries: Array<{ code: string, name: string }>, founded: { edtf: string, earliest: string | null, latest: string | null } | null, dissolved: { edtf: string, earliest: string | null, latest: string | null } | null, citations: Array<{ locator: string | null, note: string | null, source: { id: string, slug: string, title: string, publisher: string | null, language: string | null, url: string | null, publishedOn: { edtf: string, earliest: string | null, latest: string | null } | null } }> } | null };

export type OrganizationMembershipsQueryVariables = Exact<{
  asOf?: string | null | undefined;
  asKnownAt?: string | null | undefined;
  language: string;
  id: string | number;
  after?: string | null | undefined;
}>;


export type OrganizationMembershipsQuery = { organization: { memberships: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, category: MembershipCategory, certainty: Certainty | null, federation: { slug: string, name: string }, countries: Array<{ code: string, name: string }>, period: { edtf: string, ongoing: boolean, start: { edtf: string, earliest: string | null, latest: string | null } | null, end: { edtf: string, earliest: string | null, latest: string | null } | null, certain: { from: string | null, to: string | null } | null, possible: { from: string | null, to: string | null } | null }, citations: Array<{ locator: string | null, note: string | null, source: { id: string, slug: string, title: string, publisher: string | null, language: string | null, url: string | null, publishedOn: { edtf: string, earliest: string | null, latest: string | null } | null } }> }> } | null } | null };

export type OrganizationEventsQueryVariables = Exact<{
  asOf?: string | null | undefined;
  asKnownAt?: string | null | undefined;
  language: string;
  id: string | number;
  after?: string | null | undefined;
}>;


export type OrganizationEventsQuery = { organization: { events: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, kind: MembershipEventKind, on: { edtf: string, earliest: string | null, latest: string | null }, membership: { category: MembershipCategory, announcedOn: { edtf: string, earliest: string | null, latest: string | null } | null, member: { id: string, slug: string, name: string }, federation: { id: string, slug: string, name: string }, citations: Array<{ locator: string | null, note: string | null, source: { id: string, slug: string, title: string, publisher: string | null, language: string | null, url: string | null, publishedOn: { edtf: string, earliest: string | null, latest: string | null } | null } }> } }> } | null } | null };

export type OrganizationBodiesQueryVariables = Exact<{
  asOf?: string | null | undefined;
  asKnownAt?: string | null | undefined;
  language: string;
  id: string | number;
}>;


export type OrganizationBodiesQuery = { organization: { offices: Array<{ id: string, title: string, certainty: Certainty | null, person: { name: string, wikidata: string | null }, period: { edtf: string, ongoing: boolean, start: { edtf: string, earliest: string | null, latest: string | null } | null, end: { edtf: string, earliest: string | null, latest: string | null } | null, certain: { from: string | null, to: string | null } | null, possible: { from: string | null, to: string | null } | null }, citations: Array<{ locator: string | null, note: string | null, source: { id: string, slug: string, title: string, publisher: string | null, language: string | null, url: string | null, publishedOn: { edtf: string, earliest: string | null, latest: string | null } | null } }> }> | null, accreditations: { totalCount: number, nodes: Array<{ id: string, category: AccreditationCategory, certainty: Certainty | null, festival: { slug: string, name: string }, period: { edtf: string, ongoing: boolean, start: { edtf: string, earliest: string | null, latest: string | null } | null, end: { edtf: string, earliest: string | null, latest: string | null } | null, certain: { from: string | null, to: string | null } | null, possible: { from: string | null, to: string | null } | null }, citations: Array<{ locator: string | null, note: string | null, source: { id: string, slug: string, title: string, publisher: string | null, language: string | null, url: string | null, publishedOn: { edtf: string, earliest: string | null, latest: string | null } | null } }> }> } | null, accreditedBy: { totalCount: number, nodes: Array<{ id: string, category: AccreditationCategory, certainty: Certainty | null, accreditor: { slug: string, name: string }, period: { edtf: string, ongoing: boolean, start: { edtf: string, earliest: string | null, latest: string | null } | null, end: { edtf: string, earliest: string | null, latest: string | null } | null, certain: { from: string | null, to: string | null } | null, possible: { from: string | null, to: string | null } | null }, citations: Array<{ locator: string | null, note: string | null, source: { id: string, slug: string, title: string, publisher: string | null, language: string | null, url: string | null, publishedOn: { edtf: string, earliest: string | null, latest: string | null } | null } }> }> } | null } | null };

export type OrganizationFiguresQueryVariables = Exact<{
  asOf?: string | null | undefined;
  asKnownAt?: string | null | undefined;
  id: string | number;
}>;


export type OrganizationFiguresQuery = { organization: { statedFigures: Array<{ id: string, measure: FigureMeasure, value: number, agreement: FigureAgreement | null, statedOn: { edtf: string, earliest: string | null, latest: string | null }, counted: { certain: number, possible: number } | null, citations: Array<{ locator: string | null, note: string | null, source: { id: string, slug: string, title: string, publisher: string | null, language: string | null, url: string | null, publishedOn: { edtf: string, earliest: string | null, latest: string | null } | null } }> }> | null } | null };

export type AccreditationRowFragment = { id: string, category: AccreditationCategory, certainty: Certainty | null, period: { edtf: string, ongoing: boolean, start: { edtf: string, earliest: string | null, latest: string | null } | null, end: { edtf: string, earliest: string | null, latest: string | null } | null, certain: { from: string | null, to: string | null } | null, possible: { from: string | null, to: string | null } | null }, citations: Array<{ locator: string | null, note: string | null, source: { id: string, slug: string, title: string, publisher: string | null, language: string | null, url: string | null, publishedOn: { edtf: string, earliest: string | null, latest: string | null } | null } }> };

export type MembershipRowFragment = { id: string, category: MembershipCategory, certainty: Certainty | null, countries: Array<{ code: string, name: string }>, period: { edtf: string, ongoing: boolean, start: { edtf: string, earliest: string | null, latest: string | null } | null, end: { edtf: string, earliest: string | null, latest: string | null } | null, certain: { from: string | null, to: string | null } | null, possible: { from: string | null, to: string | null } | null }, citations: Array<{ locator: string | null, note: string | null, source: { id: string, slug: string, title: string, publisher: string | null, language: string | null, url: string | null, publishedOn: { edtf: string, earliest: string | null, latest: string | null } | null } }> };

export type OrganizationsQueryVariables = Exact<{
  day: string;
  asKnownAt?: string | null | undefined;
  language: string;
  search?: string | null | undefined;
  filter?: OrganizationFilter | null | undefined;
  orderBy?: OrganizationOrder | null | undefined;
  after?: string | null | undefined;
}>;


export type OrganizationsQuery = { organizations: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, slug: string, name: string, acronym: string | null, kind: OrganizationKind, city: string | null, countries: Array<{ code: string, name: string }>, founded: { edtf: string, earliest: string | null, latest: string | null } | null, dissolved: { edtf: string, earliest: string | null, latest: string | null } | null, citations: Array<{ locator: string | null, note: string | null, source: { id: string, slug: string, title: string, publisher: string | null, language: string | null, url: string | null, publishedOn: { edtf: string, earliest: string | null, latest: string | null } | null } }> }> } | null };

export type OrganizationRowFragment = { id: string, slug: string, name: string, acronym: string | null, kind: OrganizationKind, city: string | null, countries: Array<{ code: string, name: string }>, founded: { edtf: string, earliest: string | null, latest: string | null } | null, dissolved: { edtf: string, earliest: string | null, latest: string | null } | null, citations: Array<{ locator: string | null, note: string | null, source: { id: string, slug: string, title: string, publisher: string | null, language: string | null, url: string | null, publishedOn: { edtf: string, earliest: string | null, latest: string | null } | null } }> };

export type CountryChoicesQueryVariables = Exact<{
  asKnownAt?: string | null | undefined;
  language: string;
}>;


export type CountryChoicesQuery = { countries: Array<{ code: string, name: string, until: string | null }> | null };

export type ProposalsQueryVariables = Exact<{
  status?: Array<ProposalStatus> | ProposalStatus | null | undefined;
  after?: string | null | undefined;
}>;


export type ProposalsQuery = { proposals: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ number: number, status: ProposalStatus, mutation: string, proposedBy: string, proposedAt: string, groundMoved: boolean }> } | null };

export type ProposalByNumberQueryVariables = Exact<{
  number: number;
}>;


export type ProposalByNumberQuery = { proposal: { isOwn: boolean, input: string, groundRevision: number, decidedBy: string | null, decidedAt: string | null, reason: string | null, edited: boolean, number: number, status: ProposalStatus, mutation: string, proposedBy: string, proposedAt: string, groundMoved: boolean, comments: Array<{ author: string, writtenAt: string, text: string }>, change: { id: string, revision: { number: number } } | null } | null };

export type ProposalRowFragment = { number: number, status: ProposalStatus, mutation: string, proposedBy: string, proposedAt: string, groundMoved: boolean };

export type ProposedRecordsQueryVariables = Exact<{
  ids: Array<string | number> | string | number;
  asKnownAt?: string | null | undefined;
  language: string;
}>;


export type ProposedRecordsQuery = { nodes: Array<
    | { __typename: 'Accreditation', id: string, accreditor: { slug: string, name: string }, festival: { slug: string, name: string } }
    | { __typename: 'Attestation', id: string }
    | { __typename: 'Change', id: string }
    | { __typename: 'ChangeOperation', id: string }
    | { __typename: 'Membership', id: string, member: { slug: string, name: string }, federation: { slug: string, name: string } }
    | { __typename: 'MembershipEvent', id: string }
    | { __typename: 'MembershipVersion', id: string }
    | { __typename: 'Office', id: string, title: string, organization: { slug: string, name: string } }
    | { __typename: 'Organization', id: string, slug: string, name: string }
    | { __typename: 'OrganizationVersion', id: string }
    | { __typename: 'QualityFinding', id: string }
    | { __typename: 'Source', id: string, title: string }
    | { __typename: 'StatedFigure', id: string, organization: { slug: string, name: string } }
    | { __typename: 'Succession', id: string }
   | null> };

export type AcceptProposalMutationVariables = Exact<{
  input: AcceptProposalInput;
}>;


export type AcceptProposalMutation = { acceptProposal: { change: { id: string, revision: { number: number } } } | null };

export type RejectProposalMutationVariables = Exact<{
  input: RejectProposalInput;
}>;


export type RejectProposalMutation = { rejectProposal: { proposal: { number: number, status: ProposalStatus, mutation: string, proposedBy: string, proposedAt: string, groundMoved: boolean } } | null };

export type WithdrawProposalMutationVariables = Exact<{
  input: OwnProposalInput;
}>;


export type WithdrawProposalMutation = { withdrawProposal: { proposal: { number: number, status: ProposalStatus, mutation: string, proposedBy: string, proposedAt: string, groundMoved: boolean } } | null };

export type RebaseProposalMutationVariables = Exact<{
  input: OwnProposalInput;
}>;


export type RebaseProposalMutation = { rebaseProposal: { proposal: { number: number, status: ProposalStatus, mutation: string, proposedBy: string, proposedAt: string, groundMoved: boolean } } | null };

export type CommentOnProposalMutationVariables = Exact<{
  input: CommentOnProposalInput;
}>;


export type CommentOnProposalMutation = { commentOnProposal: { proposal: { number: number, status: ProposalStatus, mutation: string, proposedBy: string, proposedAt: string, groundMoved: boolean } } | null };

export type PreviewProposalMutationVariables = Exact<{
  input: PreviewChangeInput;
  language: string;
}>;


export type PreviewProposalMutation = { previewChange: { operations: Array<{ kind: ChangeKind, recordType: string, recordId: string, before:
        | { __typename: 'Accreditation', accreditor: { slug: string, name: string }, festival: { slug: string, name: string } }
        | { __typename: 'Attestation' }
        | { __typename: 'Change' }
        | { __typename: 'ChangeOperation' }
        | { __typename: 'Membership', member: { slug: string, name: string }, federation: { slug: string, name: string } }
        | { __typename: 'MembershipEvent' }
        | { __typename: 'MembershipVersion' }
        | { __typename: 'Office', title: string, organization: { slug: string, name: string } }
        | { __typename: 'Organization', slug: string, name: string }
        | { __typename: 'OrganizationVersion' }
        | { __typename: 'QualityFinding' }
        | { __typename: 'Source', title: string }
        | { __typename: 'StatedFigure', organization: { slug: string, name: string } }
        | { __typename: 'Succession' }
       | null, after:
        | { __typename: 'Accreditation', accreditor: { slug: string, name: string }, festival: { slug: string, name: string } }
        | { __typename: 'Attestation' }
        | { __typename: 'Change' }
        | { __typename: 'ChangeOperation' }
        | { __typename: 'Membership', member: { slug: string, name: string }, federation: { slug: string, name: string } }
        | { __typename: 'MembershipEvent' }
        | { __typename: 'MembershipVersion' }
        | { __typename: 'Office', title: string, organization: { slug: string, name: string } }
        | { __typename: 'Organization', slug: string, name: string }
        | { __typename: 'OrganizationVersion' }
        | { __typename: 'QualityFinding' }
        | { __typename: 'Source', title: string }
        | { __typename: 'StatedFigure', organization: { slug: string, name: string } }
        | { __typename: 'Succession' }
       | null }>, counts: Array<{ asOf: string, federation: { id: string, slug: string, name: string }, before: { certain: number, possible: number }, after: { certain: number, possible: number }, members: Array<{ before: Certainty | null, after: Certainty | null, organization: { id: string, name: string } }> }> } | null };

export type QualityFindingsQueryVariables = Exact<{
  asOf?: string | null | undefined;
  asKnownAt?: string | null | undefined;
  language: string;
  kinds?: Array<QualityFindingKind> | QualityFindingKind | null | undefined;
  federation?: string | number | null | undefined;
  after?: string | null | undefined;
}>;


export type QualityFindingsQuery = { qualityFindings: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, kind: QualityFindingKind, sentence: string, organization: { slug: string, name: string }, other: { slug: string, name: string } | null }> } | null };

export type QualityCountsQueryVariables = Exact<{
  asOf?: string | null | undefined;
  asKnownAt?: string | null | undefined;
  federation?: string | number | null | undefined;
}>;


export type QualityCountsQuery = { qualityFindings: { totalCount: number, byKind: Array<{ kind: QualityFindingKind, count: number }> } | null };

export type QualityFederationsQueryVariables = Exact<{
  asKnownAt?: string | null | undefined;
  language: string;
  after?: string | null | undefined;
}>;


export type QualityFederationsQuery = { organizations: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, name: string, acronym: string | null }> } | null };

export type SearchQueryVariables = Exact<{
  text: string;
  asOf?: string | null | undefined;
  asKnownAt?: string | null | undefined;
  language: string;
}>;


export type SearchQuery = { organizations: { totalCount: number, nodes: Array<{ id: string, slug: string, name: string, acronym: string | null, kind: OrganizationKind, countries: Array<{ code: string, name: string }> }> } | null, sources: { totalCount: number, nodes: Array<{ id: string, slug: string, title: string, publisher: string | null }> } | null };

export type CitedSourceFragment = { locator: string | null, note: string | null, source: { id: string, slug: string, title: string, publisher: string | null, language: string | null, url: string | null, publishedOn: { edtf: string, earliest: string | null, latest: string | null } | null } };

export type SourceInBriefQueryVariables = Exact<{
  asKnownAt?: string | null | undefined;
  id: string | number;
}>;


export type SourceInBriefQuery = { source: { id: string, title: string, publisher: string | null, language: string | null, url: string | null, factCount: number, publishedOn: { edtf: string, earliest: string | null, latest: string | null } | null } | null };

export type SourcesQueryVariables = Exact<{
  asKnownAt?: string | null | undefined;
  search?: string | null | undefined;
  after?: string | null | undefined;
}>;


export type SourcesQuery = { sources: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, slug: string, title: string, publisher: string | null, language: string | null, url: string | null, factCount: number, publishedOn: { edtf: string, earliest: string | null, latest: string | null } | null }> } | null };

export type WrittenDateFragment = { edtf: string, earliest: string | null, latest: string | null };

export type WholePeriodFragment = { edtf: string, ongoing: boolean, start: { edtf: string, earliest: string | null, latest: string | null } | null, end: { edtf: string, earliest: string | null, latest: string | null } | null, certain: { from: string | null, to: string | null } | null, possible: { from: string | null, to: string | null } | null };

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}
export const AccountRowFragmentDoc = new TypedDocumentString(`
    fragment AccountRow on Account {
  id
  name
  email
  role
  issuer
  madeAt
  isDisabled
  hasPassword
}
    `, {"fragmentName":"AccountRow"}) as unknown as TypedDocumentString<AccountRowFragment, unknown>;
export const TokenRowFragmentDoc = new TypedDocumentString(`
    fragment TokenRow on Token {
  id
  name
  role
  madeAt
  expiresAt
  lastUsedAt
  revokedAt
}
    `, {"fragmentName":"TokenRow"}) as unknown as TypedDocumentString<TokenRowFragment, unknown>;
export const ChangeRowFragmentDoc = new TypedDocumentString(`
    fragment ChangeRow on Change {
  id
  message
  proposedBy
  proposalNumber
  operationCount
  revision {
    number
    recordedAt
  }
  actor {
    name
    kind
  }
}
    `, {"fragmentName":"ChangeRow"}) as unknown as TypedDocumentString<ChangeRowFragment, unknown>;
export const NamedRecordFragmentDoc = new TypedDocumentString(`
    fragment NamedRecord on Node {
  __typename
  ... on Organization {
    slug
    name(language: $language)
  }
  ... on Source {
    title
  }
  ... on Membership {
    member {
      slug
      name(language: $language)
    }
    federation {
      slug
      name(language: $language)
    }
  }
  ... on Accreditation {
    accreditor {
      slug
      name(language: $language)
    }
    festival {
      slug
      name(language: $language)
    }
  }
  ... on Office {
    title
    organization {
      slug
      name(language: $language)
    }
  }
  ... on StatedFigure {
    organization {
      slug
      name(language: $language)
    }
  }
}
    `, {"fragmentName":"NamedRecord"}) as unknown as TypedDocumentString<NamedRecordFragment, unknown>;
export const PreviewedRecordFragmentDoc = new TypedDocumentString(`
    fragment PreviewedRecord on Node {
  __typename
  id
  ... on Organization {
    slug
    kind
    organizationName: name(language: $language)
    acronym
    allNames {
      text
      language
      type
      period {
        edtf
        ongoing
        start {
          edtf
        }
        end {
          edtf
        }
      }
    }
    countries {
      code
      name(language: $language)
    }
    city
    founded {
      edtf
    }
    dissolved {
      edtf
    }
    website
    identifiers {
      scheme
      value
    }
    citations {
      locator
      note
      source {
        id
        title
      }
    }
  }
  ... on Source {
    title
    publisher
    url
    publishedOn {
      edtf
    }
    language
  }
  ... on Membership {
    member {
      id
      slug
      name(language: $language)
    }
    federation {
      id
      slug
      name(language: $language)
    }
    terms {
      category
      standing
      period {
        edtf
        ongoing
        start {
          edtf
        }
        end {
          edtf
        }
      }
      announcedOn {
        edtf
      }
      citations {
        locator
        note
        source {
          id
          title
        }
      }
    }
    representedCountries: countries {
      code
      name(language: $language)
    }
    attestations {
      id
      on {
        edtf
      }
      sources {
        id
        title
      }
    }
  }
  ... on Accreditation {
    accreditationCategory: category
    accreditor {
      id
      slug
      name(language: $language)
    }
    festival {
      id
      slug
      name(language: $language)
    }
    period {
      edtf
      ongoing
      start {
        edtf
      }
      end {
        edtf
      }
    }
    attestations {
      id
      on {
        edtf
      }
      sources {
        id
        title
      }
    }
    citations {
      locator
      note
      source {
        id
        title
      }
    }
  }
  ... on Office {
    officeTitle: title
    person {
      name
      wikidata
    }
    organization {
      id
      slug
      name(language: $language)
    }
    period {
      edtf
      ongoing
      start {
        edtf
      }
      end {
        edtf
      }
    }
    attestations {
      id
      on {
        edtf
      }
      sources {
        id
        title
      }
    }
    citations {
      locator
      note
      source {
        id
        title
      }
    }
  }
  ... on StatedFigure {
    measure
    value
    statedOn {
      edtf
    }
    organization {
      id
      slug
      name(language: $language)
    }
    citations {
      locator
      note
      source {
        id
        title
      }
    }
  }
  ... on Succession {
    successionKind: kind
    on {
      edtf
    }
    predecessor {
      id
      slug
      name(language: $language)
    }
    successor {
      id
      slug
      name(language: $language)
    }
    citations {
      locator
      note
      source {
        id
        title
      }
    }
  }
}
    `, {"fragmentName":"PreviewedRecord"}) as unknown as TypedDocumentString<PreviewedRecordFragment, unknown>;
export const CountRangeFragmentDoc = new TypedDocumentString(`
    fragment CountRange on Count {
  certain
  possible
}
    `, {"fragmentName":"CountRange"}) as unknown as TypedDocumentString<CountRangeFragment, unknown>;
export const PreviewedCountFragmentDoc = new TypedDocumentString(`
    fragment PreviewedCount on PreviewedCount {
  federation {
    id
    slug
    name(language: $language)
  }
  asOf
  before {
    ...CountRange
  }
  after {
    ...CountRange
  }
  members {
    organization {
      id
      name(language: $language)
    }
    before
    after
  }
}
    fragment CountRange on Count {
  certain
  possible
}`, {"fragmentName":"PreviewedCount"}) as unknown as TypedDocumentString<PreviewedCountFragment, unknown>;
export const RecordedChangeFragmentDoc = new TypedDocumentString(`
    fragment RecordedChange on Change {
  id
  revision {
    number
  }
  operations(first: 100) {
    nodes {
      kind
      recordType
      recordId
    }
  }
}
    `, {"fragmentName":"RecordedChange"}) as unknown as TypedDocumentString<RecordedChangeFragment, unknown>;
export const WrittenDateFragmentDoc = new TypedDocumentString(`
    fragment WrittenDate on HistoricalDate {
  edtf
  earliest
  latest
}
    `, {"fragmentName":"WrittenDate"}) as unknown as TypedDocumentString<WrittenDateFragment, unknown>;
export const WholePeriodFragmentDoc = new TypedDocumentString(`
    fragment WholePeriod on Period {
  edtf
  ongoing
  start {
    ...WrittenDate
  }
  end {
    ...WrittenDate
  }
  certain {
    from
    to
  }
  possible {
    from
    to
  }
}
    fragment WrittenDate on HistoricalDate {
  edtf
  earliest
  latest
}`, {"fragmentName":"WholePeriod"}) as unknown as TypedDocumentString<WholePeriodFragment, unknown>;
export const CitedSourceFragmentDoc = new TypedDocumentString(`
    fragment CitedSource on Citation {
  locator
  note
  source {
    id
    slug
    title
    publisher
    language
    url
    publishedOn {
      ...WrittenDate
    }
  }
}
    fragment WrittenDate on HistoricalDate {
  edtf
  earliest
  latest
}`, {"fragmentName":"CitedSource"}) as unknown as TypedDocumentString<CitedSourceFragment, unknown>;
export const AccreditationRowFragmentDoc = new TypedDocumentString(`
    fragment AccreditationRow on Accreditation {
  id
  category
  certainty(asOf: $asOf)
  period {
    ...WholePeriod
  }
  citations {
    ...CitedSource
  }
}
    fragment CitedSource on Citation {
  locator
  note
  source {
    id
    slug
    title
    publisher
    language
    url
    publishedOn {
      ...WrittenDate
    }
  }
}
fragment WrittenDate on HistoricalDate {
  edtf
  earliest
  latest
}
fragment WholePeriod on Period {
  edtf
  ongoing
  start {
    ...WrittenDate
  }
  end {
    ...WrittenDate
  }
  certain {
    from
    to
  }
  possible {
    from
    to
  }
}`, {"fragmentName":"AccreditationRow"}) as unknown as TypedDocumentString<AccreditationRowFragment, unknown>;
export const MembershipRowFragmentDoc = new TypedDocumentString(`
    fragment MembershipRow on Membership {
  id
  category(asOf: $asOf)
  certainty(asOf: $asOf)
  countries {
    code
    name(language: $language)
  }
  period {
    ...WholePeriod
  }
  citations {
    ...CitedSource
  }
}
    fragment CitedSource on Citation {
  locator
  note
  source {
    id
    slug
    title
    publisher
    language
    url
    publishedOn {
      ...WrittenDate
    }
  }
}
fragment WrittenDate on HistoricalDate {
  edtf
  earliest
  latest
}
fragment WholePeriod on Period {
  edtf
  ongoing
  start {
    ...WrittenDate
  }
  end {
    ...WrittenDate
  }
  certain {
    from
    to
  }
  possible {
    from
    to
  }
}`, {"fragmentName":"MembershipRow"}) as unknown as TypedDocumentString<MembershipRowFragment, unknown>;
export const OrganizationRowFragmentDoc = new TypedDocumentString(`
    fragment OrganizationRow on Organization {
  id
  slug
  name(language: $language)
  acronym
  kind
  city
  countries {
    code
    name(language: $language)
  }
  founded {
    ...WrittenDate
  }
  dissolved {
    ...WrittenDate
  }
  citations {
    ...CitedSource
  }
}
    fragment CitedSource on Citation {
  locator
  note
  source {
    id
    slug
    title
    publisher
    language
    url
    publishedOn {
      ...WrittenDate
    }
  }
}
fragment WrittenDate on HistoricalDate {
  edtf
  earliest
  latest
}`, {"fragmentName":"OrganizationRow"}) as unknown as TypedDocumentString<OrganizationRowFragment, unknown>;
export const ProposalRowFragmentDoc = new TypedDocumentString(`
    fragment ProposalRow on Proposal {
  number
  status
  mutation
  proposedBy
  proposedAt
  groundMoved
}
    `, {"fragmentName":"ProposalRow"}) as unknown as TypedDocumentString<ProposalRowFragment, unknown>;
export const ViewerDocument = new TypedDocumentString(`
    query Viewer {
  viewer {
    name
    role
    email
  }
}
    `, {"hash":"sha256:960c11d19cad78a311dc575037deb5e30c17098ea4d893cc356f59916b718a7e"}) as unknown as TypedDocumentString<ViewerQuery, ViewerQueryVariables>;
export const AccessPolicyDocument = new TypedDocumentString(`
    query AccessPolicy {
  accessPolicy {
    signInMethods
    visitorsMayPropose
  }
}
    `, {"hash":"sha256:b687fd2d675c8fd34441c7007909549d3e16ac5b1d8c63132dc074dd188dbe52"}) as unknown as TypedDocumentString<AccessPolicyQuery, AccessPolicyQueryVariables>;
export const SignInDocument = new TypedDocumentString(`
    mutation SignIn($input: SignInInput!) {
  signIn(input: $input) {
    viewer {
      name
      role
    }
  }
}
    `, {"hash":"sha256:8f87149606545633f76b6872cfae38daaada95fffb44eadcee9ea7d629573edb"}) as unknown as TypedDocumentString<SignInMutation, SignInMutationVariables>;
export const SignOutDocument = new TypedDocumentString(`
    mutation SignOut($session: ID) {
  signOut(session: $session) {
    ended
  }
}
    `, {"hash":"sha256:bc6166c009508e40fe20a92acbca114d0bb2a01c4bc127696e05bf2a6e987704"}) as unknown as TypedDocumentString<SignOutMutation, SignOutMutationVariables>;
export const OwnSessionsDocument = new TypedDocumentString(`
    query OwnSessions {
  sessions {
    id
    madeAt
    lastSeenAt
    expiresAt
    userAgent
    isCurrent
  }
}
    `, {"hash":"sha256:2e0be206241200d63e4bb66aa55e7b41f5c52154c1014ce9582072b24e459ad4"}) as unknown as TypedDocumentString<OwnSessionsQuery, OwnSessionsQueryVariables>;
export const SignOutEverywhereDocument = new TypedDocumentString(`
    mutation SignOutEverywhere {
  signOutEverywhere {
    ended
  }
}
    `, {"hash":"sha256:6207b07c97b1a4924d78990d5fdf295796f81dad9100e51fb6374c1e0ef12819"}) as unknown as TypedDocumentString<SignOutEverywhereMutation, SignOutEverywhereMutationVariables>;
export const ChangeOwnPasswordDocument = new TypedDocumentString(`
    mutation ChangeOwnPassword($input: ChangePasswordInput!) {
  changePassword(input: $input) {
    ended
  }
}
    `, {"hash":"sha256:2a1ad716ac1be22e60483d0e7f1e7396f80c2819a4d02d6ee281a4358b50cb9f"}) as unknown as TypedDocumentString<ChangeOwnPasswordMutation, ChangeOwnPasswordMutationVariables>;
export const AccountsDocument = new TypedDocumentString(`
    query Accounts($after: String) {
  accounts(first: 100, after: $after) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      ...AccountRow
    }
  }
}
    fragment AccountRow on Account {
  id
  name
  email
  role
  issuer
  madeAt
  isDisabled
  hasPassword
}`, {"hash":"sha256:fb095be6d4058fad43dced9ce480fd4fff33244e5cb9f1c3462838d0605da5b8"}) as unknown as TypedDocumentString<AccountsQuery, AccountsQueryVariables>;
export const CreateAccountDocument = new TypedDocumentString(`
    mutation CreateAccount($input: CreateAccountInput!) {
  createAccount(input: $input) {
    account {
      ...AccountRow
    }
  }
}
    fragment AccountRow on Account {
  id
  name
  email
  role
  issuer
  madeAt
  isDisabled
  hasPassword
}`, {"hash":"sha256:3b17173095c0608d842d81073155efd84039d979dc0ae9bde41a9d3236829fc7"}) as unknown as TypedDocumentString<CreateAccountMutation, CreateAccountMutationVariables>;
export const ChangeAccountRoleDocument = new TypedDocumentString(`
    mutation ChangeAccountRole($input: ChangeRoleInput!) {
  changeRole(input: $input) {
    account {
      ...AccountRow
    }
  }
}
    fragment AccountRow on Account {
  id
  name
  email
  role
  issuer
  madeAt
  isDisabled
  hasPassword
}`, {"hash":"sha256:ca8b2912cc8a1fe6ae4bc9296eb6ea8c16cb1b86d888972f77f9da16cd9c9cdd"}) as unknown as TypedDocumentString<ChangeAccountRoleMutation, ChangeAccountRoleMutationVariables>;
export const DisableAccountDocument = new TypedDocumentString(`
    mutation DisableAccount($input: AccountInput!) {
  disableAccount(input: $input) {
    account {
      ...AccountRow
    }
  }
}
    fragment AccountRow on Account {
  id
  name
  email
  role
  issuer
  madeAt
  isDisabled
  hasPassword
}`, {"hash":"sha256:f05c7df3b7d9086e8734720c88a6ad2b0706056995a67713d2e4cdc08c96b32c"}) as unknown as TypedDocumentString<DisableAccountMutation, DisableAccountMutationVariables>;
export const EnableAccountDocument = new TypedDocumentString(`
    mutation EnableAccount($input: AccountInput!) {
  enableAccount(input: $input) {
    account {
      ...AccountRow
    }
  }
}
    fragment AccountRow on Account {
  id
  name
  email
  role
  issuer
  madeAt
  isDisabled
  hasPassword
}`, {"hash":"sha256:13ee0960c11e5c894c0efee9fc27520955ec905f2f27295392f38fc36cd319ba"}) as unknown as TypedDocumentString<EnableAccountMutation, EnableAccountMutationVariables>;
export const ResetAccountPasswordDocument = new TypedDocumentString(`
    mutation ResetAccountPassword($input: ResetPasswordInput!) {
  resetPassword(input: $input) {
    account {
      ...AccountRow
    }
  }
}
    fragment AccountRow on Account {
  id
  name
  email
  role
  issuer
  madeAt
  isDisabled
  hasPassword
}`, {"hash":"sha256:20f53aa67358eb962f5925c975c661ace1f03f94b419eb46e19ea1291223f468"}) as unknown as TypedDocumentString<ResetAccountPasswordMutation, ResetAccountPasswordMutationVariables>;
export const TokensDocument = new TypedDocumentString(`
    query Tokens($after: String) {
  tokens(first: 100, after: $after) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      ...TokenRow
    }
  }
}
    fragment TokenRow on Token {
  id
  name
  role
  madeAt
  expiresAt
  lastUsedAt
  revokedAt
}`, {"hash":"sha256:b85a72d73198e3804f70d62021a43460c308c915af219e2606f16dc9c61db94c"}) as unknown as TypedDocumentString<TokensQuery, TokensQueryVariables>;
export const CreateTokenDocument = new TypedDocumentString(`
    mutation CreateToken($input: CreateTokenInput!) {
  createToken(input: $input) {
    token
    id
    expiresAt
  }
}
    `, {"hash":"sha256:1d3561818902bafb2eef656cce01acc38a89191806ab948f9a0db96886abfd3d"}) as unknown as TypedDocumentString<CreateTokenMutation, CreateTokenMutationVariables>;
export const RevokeTokenDocument = new TypedDocumentString(`
    mutation RevokeToken($input: RevokeTokenInput!) {
  revokeToken(input: $input) {
    token {
      ...TokenRow
    }
  }
}
    fragment TokenRow on Token {
  id
  name
  role
  madeAt
  expiresAt
  lastUsedAt
  revokedAt
}`, {"hash":"sha256:f51fad06c38b9121a5be2b1c42d0013f84d393114cde592f85640bd34ce1cef1"}) as unknown as TypedDocumentString<RevokeTokenMutation, RevokeTokenMutationVariables>;
export const ChangesDocument = new TypedDocumentString(`
    query Changes($filter: ChangeFilter, $after: String) {
  changes(filter: $filter, last: 50, before: $after) {
    totalCount
    pageInfo {
      hasPreviousPage
      startCursor
    }
    nodes {
      ...ChangeRow
    }
  }
}
    fragment ChangeRow on Change {
  id
  message
  proposedBy
  proposalNumber
  operationCount
  revision {
    number
    recordedAt
  }
  actor {
    name
    kind
  }
}`, {"hash":"sha256:6dcb4eed696d5da40283bb9a84149a3ae3894169d4121b447bc770c6793f4c62"}) as unknown as TypedDocumentString<ChangesQuery, ChangesQueryVariables>;
export const ChangeOfRevisionDocument = new TypedDocumentString(`
    query ChangeOfRevision($afterRevision: Int!) {
  changes(afterRevision: $afterRevision, first: 1) {
    nodes {
      ...ChangeRow
    }
  }
}
    fragment ChangeRow on Change {
  id
  message
  proposedBy
  proposalNumber
  operationCount
  revision {
    number
    recordedAt
  }
  actor {
    name
    kind
  }
}`, {"hash":"sha256:05a9a75cd03e8b29788a9a599239d7c7f4c1e431efe6a5a3619d8bf016151204"}) as unknown as TypedDocumentString<ChangeOfRevisionQuery, ChangeOfRevisionQueryVariables>;
export const ChangeByIdDocument = new TypedDocumentString(`
    query ChangeById($id: ID!) {
  node(id: $id) {
    __typename
    ... on Change {
      ...ChangeRow
    }
  }
}
    fragment ChangeRow on Change {
  id
  message
  proposedBy
  proposalNumber
  operationCount
  revision {
    number
    recordedAt
  }
  actor {
    name
    kind
  }
}`, {"hash":"sha256:4c5674c58e616e366acf79eb6b454ebb1c2d6aeaf5950dc288165b4c0ec4d43e"}) as unknown as TypedDocumentString<ChangeByIdQuery, ChangeByIdQueryVariables>;
export const ChangeOperationsDocument = new TypedDocumentString(`
    query ChangeOperations($id: ID!, $language: LanguageTag!, $after: String) {
  node(id: $id) {
    __typename
    ... on Change {
      operations(first: 100, after: $after) {
        totalCount
        pageInfo {
          hasNextPage
          endCursor
        }
        nodes {
          id
          kind
          recordType
          recordId
          record {
            ...NamedRecord
          }
        }
      }
    }
  }
}
    fragment NamedRecord on Node {
  __typename
  ... on Organization {
    slug
    name(language: $language)
  }
  ... on Source {
    title
  }
  ... on Membership {
    member {
      slug
      name(language: $language)
    }
    federation {
      slug
      name(language: $language)
    }
  }
  ... on Accreditation {
    accreditor {
      slug
      name(language: $language)
    }
    festival {
      slug
      name(language: $language)
    }
  }
  ... on Office {
    title
    organization {
      slug
      name(language: $language)
    }
  }
  ... on StatedFigure {
    organization {
      slug
      name(language: $language)
    }
  }
}`, {"hash":"sha256:17dd419b7efe34da3864c029b35c6057a1ea673027976efae86d7850b865a664"}) as unknown as TypedDocumentString<ChangeOperationsQuery, ChangeOperationsQueryVariables>;
export const CompareDocument = new TypedDocumentString(`
    query Compare($asOf: Date, $asKnownAt: DateTime, $language: LanguageTag!, $by: [OrganizationBy!]!) {
  compareFederations(asOf: $asOf, asKnownAt: $asKnownAt, by: $by) {
    federations {
      id
      slug
      name(language: $language)
      acronym
      founded {
        earliest
      }
      membersEver: members(during: {}, first: 1, orderBy: {field: START}) {
        nodes {
          period {
            start {
              earliest
            }
          }
        }
      }
      statistics {
        members {
          ...CountRange
        }
        countries {
          ...CountRange
        }
      }
    }
    pairs {
      a {
        slug
      }
      b {
        slug
      }
      similarity
      sharedMembers {
        slug
        name(language: $language)
      }
      sharedCountries {
        code
        name(language: $language)
      }
    }
  }
}
    fragment CountRange on Count {
  certain
  possible
}`, {"hash":"sha256:7a409e7b419c418d6ec1f18aa48675f0d58ede37c3d91110336b0008ee7454f9"}) as unknown as TypedDocumentString<CompareQuery, CompareQueryVariables>;
export const CompareGrowthDocument = new TypedDocumentString(`
    query CompareGrowth($asKnownAt: DateTime, $by: [OrganizationBy!]!, $from: Date!, $to: Date!) {
  compareFederations(asKnownAt: $asKnownAt, by: $by) {
    federations {
      slug
      statistics {
        series(from: $from, to: $to, step: YEAR) {
          on
          members {
            ...CountRange
          }
        }
      }
    }
  }
}
    fragment CountRange on Count {
  certain
  possible
}`, {"hash":"sha256:152a1db9b06a12c96231a7dd190a4bc6133f8ad4c75f22c8d9ff1b48bb7db7e4"}) as unknown as TypedDocumentString<CompareGrowthQuery, CompareGrowthQueryVariables>;
export const FederationChoicesDocument = new TypedDocumentString(`
    query FederationChoices($asOf: Date, $asKnownAt: DateTime, $language: LanguageTag!, $search: String) {
  organizations(
    asOf: $asOf
    asKnownAt: $asKnownAt
    search: $search
    filter: {hasMembers: true}
    first: 30
  ) {
    nodes {
      slug
      name(language: $language)
      acronym
    }
  }
}
    `, {"hash":"sha256:e3a292614fa2df6ac3714c7c61bf79cb3978e8e8ce452217a6a6b71e1ef19ec7"}) as unknown as TypedDocumentString<FederationChoicesQuery, FederationChoicesQueryVariables>;
export const CountriesDocument = new TypedDocumentString(`
    query Countries($asOf: Date, $asKnownAt: DateTime, $language: LanguageTag!) {
  countries(asKnownAt: $asKnownAt, former: true) {
    code
    name(language: $language)
    until
    subregion {
      name(language: $language)
    }
  }
  statistics(asOf: $asOf, asKnownAt: $asKnownAt) {
    byCountry {
      country {
        code
      }
      members {
        ...CountRange
      }
    }
  }
}
    fragment CountRange on Count {
  certain
  possible
}`, {"hash":"sha256:936ef443456c5f8bfd816df420a43a73bd192e95ee7f8957c51fb14291207bf3"}) as unknown as TypedDocumentString<CountriesQuery, CountriesQueryVariables>;
export const CountryPageDocument = new TypedDocumentString(`
    query CountryPage($asKnownAt: DateTime, $language: LanguageTag!, $code: CountryCode!) {
  country(code: $code, asKnownAt: $asKnownAt) {
    code
    alpha3
    name(language: $language)
    from
    until
    region {
      name(language: $language)
    }
    subregion {
      name(language: $language)
    }
    successors {
      code
      name(language: $language)
    }
  }
}
    `, {"hash":"sha256:a37e28d77896214d87a48528300187a697e1eec29d4f69eb45be33744552b669"}) as unknown as TypedDocumentString<CountryPageQuery, CountryPageQueryVariables>;
export const CountryOrganizationsDocument = new TypedDocumentString(`
    query CountryOrganizations($day: Date!, $asKnownAt: DateTime, $language: LanguageTag!, $code: CountryCode!, $after: String) {
  country(code: $code, asKnownAt: $asKnownAt) {
    organizations(asOf: $day, first: 100, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        ...OrganizationRow
      }
    }
  }
}
    fragment OrganizationRow on Organization {
  id
  slug
  name(language: $language)
  acronym
  kind
  city
  countries {
    code
    name(language: $language)
  }
  founded {
    ...WrittenDate
  }
  dissolved {
    ...WrittenDate
  }
  citations {
    ...CitedSource
  }
}
fragment CitedSource on Citation {
  locator
  note
  source {
    id
    slug
    title
    publisher
    language
    url
    publishedOn {
      ...WrittenDate
    }
  }
}
fragment WrittenDate on HistoricalDate {
  edtf
  earliest
  latest
}`, {"hash":"sha256:8fa1b2aa4baf24b5bf9cbcd9a884c7113b4a1d2876df7b5dc40efef0a9732ece"}) as unknown as TypedDocumentString<CountryOrganizationsQuery, CountryOrganizationsQueryVariables>;
export const CountryMembershipsDocument = new TypedDocumentString(`
    query CountryMemberships($asOf: Date, $asKnownAt: DateTime, $language: LanguageTag!, $code: CountryCode!, $after: String) {
  memberships(
    asOf: $asOf
    asKnownAt: $asKnownAt
    filter: {countries: [$code]}
    orderBy: {field: MEMBER_NAME}
    first: 100
    after: $after
  ) {
    totalCount
    count {
      ...CountRange
    }
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      ...MembershipRow
      member {
        slug
        name(language: $language)
      }
      federation {
        slug
        name(language: $language)
      }
    }
  }
}
    fragment CountRange on Count {
  certain
  possible
}
fragment MembershipRow on Membership {
  id
  category(asOf: $asOf)
  certainty(asOf: $asOf)
  countries {
    code
    name(language: $language)
  }
  period {
    ...WholePeriod
  }
  citations {
    ...CitedSource
  }
}
fragment CitedSource on Citation {
  locator
  note
  source {
    id
    slug
    title
    publisher
    language
    url
    publishedOn {
      ...WrittenDate
    }
  }
}
fragment WrittenDate on HistoricalDate {
  edtf
  earliest
  latest
}
fragment WholePeriod on Period {
  edtf
  ongoing
  start {
    ...WrittenDate
  }
  end {
    ...WrittenDate
  }
  certain {
    from
    to
  }
  possible {
    from
    to
  }
}`, {"hash":"sha256:101f905d4d4c0848ef0af443b3754805104d429dfec7d299a5d7e25a3b0dbad3"}) as unknown as TypedDocumentString<CountryMembershipsQuery, CountryMembershipsQueryVariables>;
export const RegistryOrganizationsTileDocument = new TypedDocumentString(`
    query RegistryOrganizationsTile($asOf: Date, $asKnownAt: DateTime) {
  statistics(asOf: $asOf, asKnownAt: $asKnownAt) {
    asOf
    organizations {
      certain
      possible
    }
  }
}
    `, {"hash":"sha256:488be4595625c877150b71d6c39c20c64107a4d23dbc9af372a48122a4e36ca3"}) as unknown as TypedDocumentString<RegistryOrganizationsTileQuery, RegistryOrganizationsTileQueryVariables>;
export const RegistryFederationsTileDocument = new TypedDocumentString(`
    query RegistryFederationsTile($asOf: Date, $asKnownAt: DateTime) {
  statistics(asOf: $asOf, asKnownAt: $asKnownAt) {
    asOf
    federations {
      certain
      possible
    }
  }
}
    `, {"hash":"sha256:5526839b5d742ddd06fb35b4df064cc12c6c54e12bcab73268584cc5dfe668c6"}) as unknown as TypedDocumentString<RegistryFederationsTileQuery, RegistryFederationsTileQueryVariables>;
export const RegistryMembershipsTileDocument = new TypedDocumentString(`
    query RegistryMembershipsTile($asOf: Date, $asKnownAt: DateTime) {
  statistics(asOf: $asOf, asKnownAt: $asKnownAt) {
    asOf
    memberships {
      certain
      possible
    }
  }
}
    `, {"hash":"sha256:4cf9545ea579e563ba38c653c21a84b8b70d7ab755c3d02fd36af8c233a62509"}) as unknown as TypedDocumentString<RegistryMembershipsTileQuery, RegistryMembershipsTileQueryVariables>;
export const RegistryCountriesTileDocument = new TypedDocumentString(`
    query RegistryCountriesTile($asOf: Date, $asKnownAt: DateTime) {
  statistics(asOf: $asOf, asKnownAt: $asKnownAt) {
    asOf
    countries {
      certain
      possible
    }
  }
}
    `, {"hash":"sha256:5bd976075a0c3596ca950cd4329d8f5c342fb415eb6999a0cbe5d5808a2bc4d8"}) as unknown as TypedDocumentString<RegistryCountriesTileQuery, RegistryCountriesTileQueryVariables>;
export const RegistryKindsTileDocument = new TypedDocumentString(`
    query RegistryKindsTile($asOf: Date, $asKnownAt: DateTime) {
  statistics(asOf: $asOf, asKnownAt: $asKnownAt) {
    byKind {
      kind
      organizations {
        certain
        possible
      }
    }
  }
}
    `, {"hash":"sha256:5d0aac3c6645ab7232ce6e0515e3848a5bf6840df4e61a7e19f1185b705844b2"}) as unknown as TypedDocumentString<RegistryKindsTileQuery, RegistryKindsTileQueryVariables>;
export const RegistryMapTileDocument = new TypedDocumentString(`
    query RegistryMapTile($asOf: Date, $asKnownAt: DateTime, $language: LanguageTag) {
  statistics(asOf: $asOf, asKnownAt: $asKnownAt) {
    byCountry {
      country {
        code
        name(language: $language)
      }
      members {
        certain
        possible
      }
    }
  }
}
    `, {"hash":"sha256:39771a8c3a29189e12ce59d526fae7476e4bf6a3e99a3d906c9bf168f68d8713"}) as unknown as TypedDocumentString<RegistryMapTileQuery, RegistryMapTileQueryVariables>;
export const LargestFederationsTileDocument = new TypedDocumentString(`
    query LargestFederationsTile($asOf: Date, $asKnownAt: DateTime, $language: LanguageTag) {
  federations(asOf: $asOf, asKnownAt: $asKnownAt, first: 10) {
    nodes {
      slug
      name(language: $language)
      statistics {
        members {
          certain
          possible
        }
      }
    }
  }
}
    `, {"hash":"sha256:19069d1081b4a6dc966e47c8d4c0a2bc3b4a8b7acdf041f80c0205bdb7c8c178"}) as unknown as TypedDocumentString<LargestFederationsTileQuery, LargestFederationsTileQueryVariables>;
export const RegistryEventsTileDocument = new TypedDocumentString(`
    query RegistryEventsTile($asKnownAt: DateTime, $language: LanguageTag, $to: Date) {
  membershipEvents(asKnownAt: $asKnownAt, first: 20, during: {to: $to}) {
    nodes {
      id
      kind
      on {
        edtf
        earliest
        latest
      }
      membership {
        member {
          slug
          name(language: $language)
        }
        federation {
          slug
          name(language: $language)
          acronym
        }
      }
    }
  }
}
    `, {"hash":"sha256:6dbcae69387941aacf4e552660113bb59aa3e2b0de2397e2983bf6a0c864d6e2"}) as unknown as TypedDocumentString<RegistryEventsTileQuery, RegistryEventsTileQueryVariables>;
export const FederationOfDashboardDocument = new TypedDocumentString(`
    query FederationOfDashboard($asOf: Date, $asKnownAt: DateTime, $language: LanguageTag, $slug: String!) {
  federation(by: {slug: $slug}, asOf: $asOf, asKnownAt: $asKnownAt) {
    id
    slug
    name(language: $language)
    acronym
    founded {
      earliest
    }
    membersEver: members(during: {}, first: 1, orderBy: {field: START}) {
      totalCount
      nodes {
        period {
          start {
            earliest
          }
        }
      }
    }
  }
}
    `, {"hash":"sha256:3ed16b42064596add85596d675f80f15c9ffd4de1b6c95d54ec87ae2aeeb8d34"}) as unknown as TypedDocumentString<FederationOfDashboardQuery, FederationOfDashboardQueryVariables>;
export const FederationMembersTileDocument = new TypedDocumentString(`
    query FederationMembersTile($asOf: Date, $asKnownAt: DateTime, $slug: String!) {
  federation(by: {slug: $slug}, asOf: $asOf, asKnownAt: $asKnownAt) {
    statistics {
      asOf
      members {
        certain
        possible
      }
    }
  }
}
    `, {"hash":"sha256:a46f6d106cf584bd8d6b77d7d1163eb0df4cbf50975af5b1a82b0eab9b7510e5"}) as unknown as TypedDocumentString<FederationMembersTileQuery, FederationMembersTileQueryVariables>;
export const FederationCountriesTileDocument = new TypedDocumentString(`
    query FederationCountriesTile($asOf: Date, $asKnownAt: DateTime, $slug: String!) {
  federation(by: {slug: $slug}, asOf: $asOf, asKnownAt: $asKnownAt) {
    statistics {
      asOf
      countries {
        certain
        possible
      }
    }
  }
}
    `, {"hash":"sha256:b4dd5601084bb4a732f0e42f891066fdd551fefa802afa678e7e3c65c507fa0e"}) as unknown as TypedDocumentString<FederationCountriesTileQuery, FederationCountriesTileQueryVariables>;
export const FederationGrowthTileDocument = new TypedDocumentString(`
    query FederationGrowthTile($asKnownAt: DateTime, $slug: String!, $from: Date!, $to: Date!) {
  federation(by: {slug: $slug}, asKnownAt: $asKnownAt) {
    statistics {
      series(from: $from, to: $to, step: YEAR) {
        on
        members {
          certain
          possible
        }
      }
    }
  }
}
    `, {"hash":"sha256:4613be6cb393c12d03048cdb2c72e10a022f5d2bc6489c520c86a378f6a02758"}) as unknown as TypedDocumentString<FederationGrowthTileQuery, FederationGrowthTileQueryVariables>;
export const FederationFlowTileDocument = new TypedDocumentString(`
    query FederationFlowTile($asKnownAt: DateTime, $slug: String!, $from: Date!, $to: Date!) {
  federation(by: {slug: $slug}, asKnownAt: $asKnownAt) {
    statistics {
      series(from: $from, to: $to, step: YEAR) {
        on
        joined {
          certain
          possible
        }
        left {
          certain
          possible
        }
      }
    }
  }
}
    `, {"hash":"sha256:b6020ce1dbff7e0d54323cf719926f606627666e21a3af4ff413f9608584414d"}) as unknown as TypedDocumentString<FederationFlowTileQuery, FederationFlowTileQueryVariables>;
export const FederationCategoriesTileDocument = new TypedDocumentString(`
    query FederationCategoriesTile($asOf: Date, $asKnownAt: DateTime, $slug: String!) {
  federation(by: {slug: $slug}, asOf: $asOf, asKnownAt: $asKnownAt) {
    statistics {
      byCategory {
        category
        members {
          certain
          possible
        }
      }
    }
  }
}
    `, {"hash":"sha256:e05975de5d681d2ad70e24ab4cc5162df6f170548d28b78cbe43d835917fb0a1"}) as unknown as TypedDocumentString<FederationCategoriesTileQuery, FederationCategoriesTileQueryVariables>;
export const FederationRegionsTileDocument = new TypedDocumentString(`
    query FederationRegionsTile($asOf: Date, $asKnownAt: DateTime, $language: LanguageTag, $slug: String!) {
  federation(by: {slug: $slug}, asOf: $asOf, asKnownAt: $asKnownAt) {
    statistics {
      byRegion(kind: SUBREGION) {
        region {
          code
          name(language: $language)
        }
        members {
          certain
          possible
        }
      }
    }
  }
}
    `, {"hash":"sha256:e47a39122434a5674fc890485dcf629794690c89f6a27566bce53e6016aa4008"}) as unknown as TypedDocumentString<FederationRegionsTileQuery, FederationRegionsTileQueryVariables>;
export const FederationMapTileDocument = new TypedDocumentString(`
    query FederationMapTile($asOf: Date, $asKnownAt: DateTime, $language: LanguageTag, $slug: String!) {
  federation(by: {slug: $slug}, asOf: $asOf, asKnownAt: $asKnownAt) {
    statistics {
      byCountry {
        country {
          code
          name(language: $language)
        }
        members {
          certain
          possible
        }
      }
    }
  }
}
    `, {"hash":"sha256:a0fd682ba0884ae4420bf5bd90d1238579287f85439cdeed02ed7dadea7f13cb"}) as unknown as TypedDocumentString<FederationMapTileQuery, FederationMapTileQueryVariables>;
export const FederationEventsTileDocument = new TypedDocumentString(`
    query FederationEventsTile($asKnownAt: DateTime, $language: LanguageTag, $slug: String!, $to: Date) {
  federation(by: {slug: $slug}, asKnownAt: $asKnownAt) {
    events(first: 20, during: {to: $to}) {
      nodes {
        id
        kind
        on {
          edtf
          earliest
          latest
        }
        membership {
          member {
            slug
            name(language: $language)
          }
          federation {
            slug
            name(language: $language)
            acronym
          }
        }
      }
    }
  }
}
    `, {"hash":"sha256:9c465c19bc8def9015e6865fbad1f652ce5d5d7ccd8544eed41a82d6a475e487"}) as unknown as TypedDocumentString<FederationEventsTileQuery, FederationEventsTileQueryVariables>;
export const PreviewChangeDocument = new TypedDocumentString(`
    mutation PreviewChange($change: ProposedChangeInput!, $language: LanguageTag!) {
  previewChange(input: {change: $change}) {
    operations {
      kind
      recordType
      recordId
      before {
        ...PreviewedRecord
      }
      after {
        ...PreviewedRecord
      }
    }
    counts {
      ...PreviewedCount
    }
  }
}
    fragment PreviewedRecord on Node {
  __typename
  id
  ... on Organization {
    slug
    kind
    organizationName: name(language: $language)
    acronym
    allNames {
      text
      language
      type
      period {
        edtf
        ongoing
        start {
          edtf
        }
        end {
          edtf
        }
      }
    }
    countries {
      code
      name(language: $language)
    }
    city
    founded {
      edtf
    }
    dissolved {
      edtf
    }
    website
    identifiers {
      scheme
      value
    }
    citations {
      locator
      note
      source {
        id
        title
      }
    }
  }
  ... on Source {
    title
    publisher
    url
    publishedOn {
      edtf
    }
    language
  }
  ... on Membership {
    member {
      id
      slug
      name(language: $language)
    }
    federation {
      id
      slug
      name(language: $language)
    }
    terms {
      category
      standing
      period {
        edtf
        ongoing
        start {
          edtf
        }
        end {
          edtf
        }
      }
      announcedOn {
        edtf
      }
      citations {
        locator
        note
        source {
          id
          title
        }
      }
    }
    representedCountries: countries {
      code
      name(language: $language)
    }
    attestations {
      id
      on {
        edtf
      }
      sources {
        id
        title
      }
    }
  }
  ... on Accreditation {
    accreditationCategory: category
    accreditor {
      id
      slug
      name(language: $language)
    }
    festival {
      id
      slug
      name(language: $language)
    }
    period {
      edtf
      ongoing
      start {
        edtf
      }
      end {
        edtf
      }
    }
    attestations {
      id
      on {
        edtf
      }
      sources {
        id
        title
      }
    }
    citations {
      locator
      note
      source {
        id
        title
      }
    }
  }
  ... on Office {
    officeTitle: title
    person {
      name
      wikidata
    }
    organization {
      id
      slug
      name(language: $language)
    }
    period {
      edtf
      ongoing
      start {
        edtf
      }
      end {
        edtf
      }
    }
    attestations {
      id
      on {
        edtf
      }
      sources {
        id
        title
      }
    }
    citations {
      locator
      note
      source {
        id
        title
      }
    }
  }
  ... on StatedFigure {
    measure
    value
    statedOn {
      edtf
    }
    organization {
      id
      slug
      name(language: $language)
    }
    citations {
      locator
      note
      source {
        id
        title
      }
    }
  }
  ... on Succession {
    successionKind: kind
    on {
      edtf
    }
    predecessor {
      id
      slug
      name(language: $language)
    }
    successor {
      id
      slug
      name(language: $language)
    }
    citations {
      locator
      note
      source {
        id
        title
      }
    }
  }
}
fragment PreviewedCount on PreviewedCount {
  federation {
    id
    slug
    name(language: $language)
  }
  asOf
  before {
    ...CountRange
  }
  after {
    ...CountRange
  }
  members {
    organization {
      id
      name(language: $language)
    }
    before
    after
  }
}
fragment CountRange on Count {
  certain
  possible
}`, {"hash":"sha256:d63770be52decf2d3ac79093ae7a9bbc59e5dd1e03a6983fa7551387f372d5ff"}) as unknown as TypedDocumentString<PreviewChangeMutation, PreviewChangeMutationVariables>;
export const RegisterOrganizationDocument = new TypedDocumentString(`
    mutation RegisterOrganization($input: RegisterOrganizationInput!) {
  written: registerOrganization(input: $input) {
    change {
      ...RecordedChange
    }
  }
}
    fragment RecordedChange on Change {
  id
  revision {
    number
  }
  operations(first: 100) {
    nodes {
      kind
      recordType
      recordId
    }
  }
}`, {"hash":"sha256:535879bcf48b547cb325619cff6fbda7d5fdbe37856dd1b32c733c144fa61de0"}) as unknown as TypedDocumentString<RegisterOrganizationMutation, RegisterOrganizationMutationVariables>;
export const CorrectOrganizationDocument = new TypedDocumentString(`
    mutation CorrectOrganization($input: CorrectOrganizationInput!) {
  written: correctOrganization(input: $input) {
    change {
      ...RecordedChange
    }
  }
}
    fragment RecordedChange on Change {
  id
  revision {
    number
  }
  operations(first: 100) {
    nodes {
      kind
      recordType
      recordId
    }
  }
}`, {"hash":"sha256:27590c0b4c65d90f5d452a9293d4094a89070e47ad8a1fd5e7b8c11cc8fa762a"}) as unknown as TypedDocumentString<CorrectOrganizationMutation, CorrectOrganizationMutationVariables>;
export const RenameOrganizationDocument = new TypedDocumentString(`
    mutation RenameOrganization($input: RenameOrganizationInput!) {
  written: renameOrganization(input: $input) {
    change {
      ...RecordedChange
    }
  }
}
    fragment RecordedChange on Change {
  id
  revision {
    number
  }
  operations(first: 100) {
    nodes {
      kind
      recordType
      recordId
    }
  }
}`, {"hash":"sha256:30a86bc01638898ae6470e0b44f1d88cabb577edef1b207380cd0126eac73a1f"}) as unknown as TypedDocumentString<RenameOrganizationMutation, RenameOrganizationMutationVariables>;
export const DissolveOrganizationDocument = new TypedDocumentString(`
    mutation DissolveOrganization($input: EndInput!) {
  written: dissolveOrganization(input: $input) {
    change {
      ...RecordedChange
    }
  }
}
    fragment RecordedChange on Change {
  id
  revision {
    number
  }
  operations(first: 100) {
    nodes {
      kind
      recordType
      recordId
    }
  }
}`, {"hash":"sha256:721b6948bfd3be54968f82c52e067423813f16c81c9853b8c3118b4bdd89a0bf"}) as unknown as TypedDocumentString<DissolveOrganizationMutation, DissolveOrganizationMutationVariables>;
export const RetractOrganizationDocument = new TypedDocumentString(`
    mutation RetractOrganization($input: RetractInput!) {
  written: retractOrganization(input: $input) {
    change {
      ...RecordedChange
    }
  }
}
    fragment RecordedChange on Change {
  id
  revision {
    number
  }
  operations(first: 100) {
    nodes {
      kind
      recordType
      recordId
    }
  }
}`, {"hash":"sha256:46f2899b3cf2f04b5f6ab870ff81bc22fc3c4123ad2f9d30c53363279fe20591"}) as unknown as TypedDocumentString<RetractOrganizationMutation, RetractOrganizationMutationVariables>;
export const RecordMembershipDocument = new TypedDocumentString(`
    mutation RecordMembership($input: RecordMembershipInput!) {
  written: recordMembership(input: $input) {
    change {
      ...RecordedChange
    }
  }
}
    fragment RecordedChange on Change {
  id
  revision {
    number
  }
  operations(first: 100) {
    nodes {
      kind
      recordType
      recordId
    }
  }
}`, {"hash":"sha256:1007998e071ba1db3d57f2345c2c138f2c7ca6af1431d0c1e2452c801edbc795"}) as unknown as TypedDocumentString<RecordMembershipMutation, RecordMembershipMutationVariables>;
export const ChangeMembershipDocument = new TypedDocumentString(`
    mutation ChangeMembership($input: ChangeMembershipInput!) {
  written: changeMembership(input: $input) {
    change {
      ...RecordedChange
    }
  }
}
    fragment RecordedChange on Change {
  id
  revision {
    number
  }
  operations(first: 100) {
    nodes {
      kind
      recordType
      recordId
    }
  }
}`, {"hash":"sha256:76db19e8a182f47b45841d9e9104f8c48c0f8d47be3e3547227eac91c74e6917"}) as unknown as TypedDocumentString<ChangeMembershipMutation, ChangeMembershipMutationVariables>;
export const EndMembershipDocument = new TypedDocumentString(`
    mutation EndMembership($input: EndInput!) {
  written: endMembership(input: $input) {
    change {
      ...RecordedChange
    }
  }
}
    fragment RecordedChange on Change {
  id
  revision {
    number
  }
  operations(first: 100) {
    nodes {
      kind
      recordType
      recordId
    }
  }
}`, {"hash":"sha256:6b3650acd9e139038c928bef42bd27e4ec72329bee642986bbcc477a4e676820"}) as unknown as TypedDocumentString<EndMembershipMutation, EndMembershipMutationVariables>;
export const CorrectMembershipDocument = new TypedDocumentString(`
    mutation CorrectMembership($input: CorrectMembershipInput!) {
  written: correctMembership(input: $input) {
    change {
      ...RecordedChange
    }
  }
}
    fragment RecordedChange on Change {
  id
  revision {
    number
  }
  operations(first: 100) {
    nodes {
      kind
      recordType
      recordId
    }
  }
}`, {"hash":"sha256:3a18459f88d2c5981f813ce20bafba01e99c83a974cf91093c8fd36c1505f8b7"}) as unknown as TypedDocumentString<CorrectMembershipMutation, CorrectMembershipMutationVariables>;
export const RetractMembershipDocument = new TypedDocumentString(`
    mutation RetractMembership($input: RetractInput!) {
  written: retractMembership(input: $input) {
    change {
      ...RecordedChange
    }
  }
}
    fragment RecordedChange on Change {
  id
  revision {
    number
  }
  operations(first: 100) {
    nodes {
      kind
      recordType
      recordId
    }
  }
}`, {"hash":"sha256:a7ee129b5b0faf01b38cc27c04588fd1aed08866c44611b4a5d5833ccca818e1"}) as unknown as TypedDocumentString<RetractMembershipMutation, RetractMembershipMutationVariables>;
export const AttestMembershipDocument = new TypedDocumentString(`
    mutation AttestMembership($input: AttestInput!) {
  written: attestMembership(input: $input) {
    change {
      ...RecordedChange
    }
  }
}
    fragment RecordedChange on Change {
  id
  revision {
    number
  }
  operations(first: 100) {
    nodes {
      kind
      recordType
      recordId
    }
  }
}`, {"hash":"sha256:a094fe22f650bbd1e673a5726e9a7293c7fd644548b4c52cb3b1df1c4b9a75cc"}) as unknown as TypedDocumentString<AttestMembershipMutation, AttestMembershipMutationVariables>;
export const MergeOrganizationsDocument = new TypedDocumentString(`
    mutation MergeOrganizations($input: MergeOrganizationsInput!) {
  written: mergeOrganizations(input: $input) {
    change {
      ...RecordedChange
    }
  }
}
    fragment RecordedChange on Change {
  id
  revision {
    number
  }
  operations(first: 100) {
    nodes {
      kind
      recordType
      recordId
    }
  }
}`, {"hash":"sha256:444ddfe9e4c57cff7e5503219b53288e0c897b0ca919479b58f8fd8e5b24fcbf"}) as unknown as TypedDocumentString<MergeOrganizationsMutation, MergeOrganizationsMutationVariables>;
export const UnmergeOrganizationsDocument = new TypedDocumentString(`
    mutation UnmergeOrganizations($input: UnmergeOrganizationsInput!) {
  written: unmergeOrganizations(input: $input) {
    change {
      ...RecordedChange
    }
  }
}
    fragment RecordedChange on Change {
  id
  revision {
    number
  }
  operations(first: 100) {
    nodes {
      kind
      recordType
      recordId
    }
  }
}`, {"hash":"sha256:0d0d9d0d09139a64c85c90df7f60060f0542f0317d76d4c04bb85fb74dab9e2c"}) as unknown as TypedDocumentString<UnmergeOrganizationsMutation, UnmergeOrganizationsMutationVariables>;
export const OrganizationChoicesDocument = new TypedDocumentString(`
    query OrganizationChoices($language: LanguageTag!, $search: String) {
  organizations(search: $search, first: 20) {
    nodes {
      id
      slug
      name(language: $language)
      acronym
      kind
      countries {
        code
      }
    }
  }
}
    `, {"hash":"sha256:746d6b41a51ca4f679976247d08cb4a030e920ab88d7fe1c431915ad0e199a9f"}) as unknown as TypedDocumentString<OrganizationChoicesQuery, OrganizationChoicesQueryVariables>;
export const SourceChoicesDocument = new TypedDocumentString(`
    query SourceChoices($search: String) {
  sources(search: $search, first: 20) {
    nodes {
      id
      title
    }
  }
}
    `, {"hash":"sha256:867fee9467f961f092145ceb95bbc3c74b2352aea8fd71760e957d26f9a2b18b"}) as unknown as TypedDocumentString<SourceChoicesQuery, SourceChoicesQueryVariables>;
export const TwinsDocument = new TypedDocumentString(`
    query Twins($name: String!, $country: CountryCode, $language: LanguageTag!) {
  similarOrganizations(name: $name, country: $country, first: 5) {
    score
    matchedName
    reasons
    organization {
      id
      slug
      name(language: $language)
      kind
      countries {
        name(language: $language)
      }
    }
  }
}
    `, {"hash":"sha256:d59461d2d20f38cdbff575645ce570f02b667968bbc3d6df31e50a1376389eec"}) as unknown as TypedDocumentString<TwinsQuery, TwinsQueryVariables>;
export const EditedOrganizationDocument = new TypedDocumentString(`
    query EditedOrganization($by: OrganizationBy!, $language: LanguageTag!) {
  organization(by: $by) {
    ...PreviewedRecord
    versions(first: 1) {
      nodes {
        recorded {
          from {
            number
          }
        }
      }
    }
  }
}
    fragment PreviewedRecord on Node {
  __typename
  id
  ... on Organization {
    slug
    kind
    organizationName: name(language: $language)
    acronym
    allNames {
      text
      language
      type
      period {
        edtf
        ongoing
        start {
          edtf
        }
        end {
          edtf
        }
      }
    }
    countries {
      code
      name(language: $language)
    }
    city
    founded {
      edtf
    }
    dissolved {
      edtf
    }
    website
    identifiers {
      scheme
      value
    }
    citations {
      locator
      note
      source {
        id
        title
      }
    }
  }
  ... on Source {
    title
    publisher
    url
    publishedOn {
      edtf
    }
    language
  }
  ... on Membership {
    member {
      id
      slug
      name(language: $language)
    }
    federation {
      id
      slug
      name(language: $language)
    }
    terms {
      category
      standing
      period {
        edtf
        ongoing
        start {
          edtf
        }
        end {
          edtf
        }
      }
      announcedOn {
        edtf
      }
      citations {
        locator
        note
        source {
          id
          title
        }
      }
    }
    representedCountries: countries {
      code
      name(language: $language)
    }
    attestations {
      id
      on {
        edtf
      }
      sources {
        id
        title
      }
    }
  }
  ... on Accreditation {
    accreditationCategory: category
    accreditor {
      id
      slug
      name(language: $language)
    }
    festival {
      id
      slug
      name(language: $language)
    }
    period {
      edtf
      ongoing
      start {
        edtf
      }
      end {
        edtf
      }
    }
    attestations {
      id
      on {
        edtf
      }
      sources {
        id
        title
      }
    }
    citations {
      locator
      note
      source {
        id
        title
      }
    }
  }
  ... on Office {
    officeTitle: title
    person {
      name
      wikidata
    }
    organization {
      id
      slug
      name(language: $language)
    }
    period {
      edtf
      ongoing
      start {
        edtf
      }
      end {
        edtf
      }
    }
    attestations {
      id
      on {
        edtf
      }
      sources {
        id
        title
      }
    }
    citations {
      locator
      note
      source {
        id
        title
      }
    }
  }
  ... on StatedFigure {
    measure
    value
    statedOn {
      edtf
    }
    organization {
      id
      slug
      name(language: $language)
    }
    citations {
      locator
      note
      source {
        id
        title
      }
    }
  }
  ... on Succession {
    successionKind: kind
    on {
      edtf
    }
    predecessor {
      id
      slug
      name(language: $language)
    }
    successor {
      id
      slug
      name(language: $language)
    }
    citations {
      locator
      note
      source {
        id
        title
      }
    }
  }
}`, {"hash":"sha256:6fc81568b5afd5476938c8f708d93b08158d14f75e7d86fb93364cae93936512"}) as unknown as TypedDocumentString<EditedOrganizationQuery, EditedOrganizationQueryVariables>;
export const EditedMembershipDocument = new TypedDocumentString(`
    query EditedMembership($id: ID!, $language: LanguageTag!) {
  node(id: $id) {
    ...PreviewedRecord
    ... on Membership {
      recorded {
        from {
          number
        }
      }
    }
  }
}
    fragment PreviewedRecord on Node {
  __typename
  id
  ... on Organization {
    slug
    kind
    organizationName: name(language: $language)
    acronym
    allNames {
      text
      language
      type
      period {
        edtf
        ongoing
        start {
          edtf
        }
        end {
          edtf
        }
      }
    }
    countries {
      code
      name(language: $language)
    }
    city
    founded {
      edtf
    }
    dissolved {
      edtf
    }
    website
    identifiers {
      scheme
      value
    }
    citations {
      locator
      note
      source {
        id
        title
      }
    }
  }
  ... on Source {
    title
    publisher
    url
    publishedOn {
      edtf
    }
    language
  }
  ... on Membership {
    member {
      id
      slug
      name(language: $language)
    }
    federation {
      id
      slug
      name(language: $language)
    }
    terms {
      category
      standing
      period {
        edtf
        ongoing
        start {
          edtf
        }
        end {
          edtf
        }
      }
      announcedOn {
        edtf
      }
      citations {
        locator
        note
        source {
          id
          title
        }
      }
    }
    representedCountries: countries {
      code
      name(language: $language)
    }
    attestations {
      id
      on {
        edtf
      }
      sources {
        id
        title
      }
    }
  }
  ... on Accreditation {
    accreditationCategory: category
    accreditor {
      id
      slug
      name(language: $language)
    }
    festival {
      id
      slug
      name(language: $language)
    }
    period {
      edtf
      ongoing
      start {
        edtf
      }
      end {
        edtf
      }
    }
    attestations {
      id
      on {
        edtf
      }
      sources {
        id
        title
      }
    }
    citations {
      locator
      note
      source {
        id
        title
      }
    }
  }
  ... on Office {
    officeTitle: title
    person {
      name
      wikidata
    }
    organization {
      id
      slug
      name(language: $language)
    }
    period {
      edtf
      ongoing
      start {
        edtf
      }
      end {
        edtf
      }
    }
    attestations {
      id
      on {
        edtf
      }
      sources {
        id
        title
      }
    }
    citations {
      locator
      note
      source {
        id
        title
      }
    }
  }
  ... on StatedFigure {
    measure
    value
    statedOn {
      edtf
    }
    organization {
      id
      slug
      name(language: $language)
    }
    citations {
      locator
      note
      source {
        id
        title
      }
    }
  }
  ... on Succession {
    successionKind: kind
    on {
      edtf
    }
    predecessor {
      id
      slug
      name(language: $language)
    }
    successor {
      id
      slug
      name(language: $language)
    }
    citations {
      locator
      note
      source {
        id
        title
      }
    }
  }
}`, {"hash":"sha256:059220e4b15baae8cc6919f9b4c1c5c86e224afff552a93010cad700bab0441c"}) as unknown as TypedDocumentString<EditedMembershipQuery, EditedMembershipQueryVariables>;
export const LaterChangesDocument = new TypedDocumentString(`
    query LaterChanges($record: ID!, $afterRevision: Int!) {
  changes(afterRevision: $afterRevision, filter: {record: $record}, last: 5) {
    nodes {
      id
      message
      actor {
        name
      }
      revision {
        number
        recordedAt
      }
    }
  }
}
    `, {"hash":"sha256:e1d0f8e8f448b7e1e73a3f7624870303896c0cea9d7d9d855446185ed32095a9"}) as unknown as TypedDocumentString<LaterChangesQuery, LaterChangesQueryVariables>;
export const EditedFactDocument = new TypedDocumentString(`
    query EditedFact($id: ID!, $language: LanguageTag!) {
  node(id: $id) {
    ...PreviewedRecord
    ... on Accreditation {
      recorded {
        from {
          number
        }
      }
    }
    ... on Office {
      recorded {
        from {
          number
        }
      }
    }
    ... on StatedFigure {
      recorded {
        from {
          number
        }
      }
    }
    ... on Succession {
      recorded {
        from {
          number
        }
      }
    }
  }
}
    fragment PreviewedRecord on Node {
  __typename
  id
  ... on Organization {
    slug
    kind
    organizationName: name(language: $language)
    acronym
    allNames {
      text
      language
      type
      period {
        edtf
        ongoing
        start {
          edtf
        }
        end {
          edtf
        }
      }
    }
    countries {
      code
      name(language: $language)
    }
    city
    founded {
      edtf
    }
    dissolved {
      edtf
    }
    website
    identifiers {
      scheme
      value
    }
    citations {
      locator
      note
      source {
        id
        title
      }
    }
  }
  ... on Source {
    title
    publisher
    url
    publishedOn {
      edtf
    }
    language
  }
  ... on Membership {
    member {
      id
      slug
      name(language: $language)
    }
    federation {
      id
      slug
      name(language: $language)
    }
    terms {
      category
      standing
      period {
        edtf
        ongoing
        start {
          edtf
        }
        end {
          edtf
        }
      }
      announcedOn {
        edtf
      }
      citations {
        locator
        note
        source {
          id
          title
        }
      }
    }
    representedCountries: countries {
      code
      name(language: $language)
    }
    attestations {
      id
      on {
        edtf
      }
      sources {
        id
        title
      }
    }
  }
  ... on Accreditation {
    accreditationCategory: category
    accreditor {
      id
      slug
      name(language: $language)
    }
    festival {
      id
      slug
      name(language: $language)
    }
    period {
      edtf
      ongoing
      start {
        edtf
      }
      end {
        edtf
      }
    }
    attestations {
      id
      on {
        edtf
      }
      sources {
        id
        title
      }
    }
    citations {
      locator
      note
      source {
        id
        title
      }
    }
  }
  ... on Office {
    officeTitle: title
    person {
      name
      wikidata
    }
    organization {
      id
      slug
      name(language: $language)
    }
    period {
      edtf
      ongoing
      start {
        edtf
      }
      end {
        edtf
      }
    }
    attestations {
      id
      on {
        edtf
      }
      sources {
        id
        title
      }
    }
    citations {
      locator
      note
      source {
        id
        title
      }
    }
  }
  ... on StatedFigure {
    measure
    value
    statedOn {
      edtf
    }
    organization {
      id
      slug
      name(language: $language)
    }
    citations {
      locator
      note
      source {
        id
        title
      }
    }
  }
  ... on Succession {
    successionKind: kind
    on {
      edtf
    }
    predecessor {
      id
      slug
      name(language: $language)
    }
    successor {
      id
      slug
      name(language: $language)
    }
    citations {
      locator
      note
      source {
        id
        title
      }
    }
  }
}`, {"hash":"sha256:544323b54247ff95482a6b0e0a73b4f611b41f07a5b8c310bcc468821109bcb2"}) as unknown as TypedDocumentString<EditedFactQuery, EditedFactQueryVariables>;
export const EditedSourceDocument = new TypedDocumentString(`
    query EditedSource($id: ID!, $language: LanguageTag!) {
  source(id: $id) {
    ...PreviewedRecord
  }
  changes(filter: {record: $id}, last: 1) {
    nodes {
      id
      revision {
        number
      }
    }
  }
}
    fragment PreviewedRecord on Node {
  __typename
  id
  ... on Organization {
    slug
    kind
    organizationName: name(language: $language)
    acronym
    allNames {
      text
      language
      type
      period {
        edtf
        ongoing
        start {
          edtf
        }
        end {
          edtf
        }
      }
    }
    countries {
      code
      name(language: $language)
    }
    city
    founded {
      edtf
    }
    dissolved {
      edtf
    }
    website
    identifiers {
      scheme
      value
    }
    citations {
      locator
      note
      source {
        id
        title
      }
    }
  }
  ... on Source {
    title
    publisher
    url
    publishedOn {
      edtf
    }
    language
  }
  ... on Membership {
    member {
      id
      slug
      name(language: $language)
    }
    federation {
      id
      slug
      name(language: $language)
    }
    terms {
      category
      standing
      period {
        edtf
        ongoing
        start {
          edtf
        }
        end {
          edtf
        }
      }
      announcedOn {
        edtf
      }
      citations {
        locator
        note
        source {
          id
          title
        }
      }
    }
    representedCountries: countries {
      code
      name(language: $language)
    }
    attestations {
      id
      on {
        edtf
      }
      sources {
        id
        title
      }
    }
  }
  ... on Accreditation {
    accreditationCategory: category
    accreditor {
      id
      slug
      name(language: $language)
    }
    festival {
      id
      slug
      name(language: $language)
    }
    period {
      edtf
      ongoing
      start {
        edtf
      }
      end {
        edtf
      }
    }
    attestations {
      id
      on {
        edtf
      }
      sources {
        id
        title
      }
    }
    citations {
      locator
      note
      source {
        id
        title
      }
    }
  }
  ... on Office {
    officeTitle: title
    person {
      name
      wikidata
    }
    organization {
      id
      slug
      name(language: $language)
    }
    period {
      edtf
      ongoing
      start {
        edtf
      }
      end {
        edtf
      }
    }
    attestations {
      id
      on {
        edtf
      }
      sources {
        id
        title
      }
    }
    citations {
      locator
      note
      source {
        id
        title
      }
    }
  }
  ... on StatedFigure {
    measure
    value
    statedOn {
      edtf
    }
    organization {
      id
      slug
      name(language: $language)
    }
    citations {
      locator
      note
      source {
        id
        title
      }
    }
  }
  ... on Succession {
    successionKind: kind
    on {
      edtf
    }
    predecessor {
      id
      slug
      name(language: $language)
    }
    successor {
      id
      slug
      name(language: $language)
    }
    citations {
      locator
      note
      source {
        id
        title
      }
    }
  }
}`, {"hash":"sha256:039cc7308073b267673d38956b04144964da2a5b75045dabb8375a7723e85dae"}) as unknown as TypedDocumentString<EditedSourceQuery, EditedSourceQueryVariables>;
export const AccreditFestivalDocument = new TypedDocumentString(`
    mutation AccreditFestival($input: AccreditFestivalInput!) {
  written: accreditFestival(input: $input) {
    change {
      ...RecordedChange
    }
  }
}
    fragment RecordedChange on Change {
  id
  revision {
    number
  }
  operations(first: 100) {
    nodes {
      kind
      recordType
      recordId
    }
  }
}`, {"hash":"sha256:7a3d721faf0badf6079f07c1efea4e96fa4408e8dec25e999bee7f3b35b805de"}) as unknown as TypedDocumentString<AccreditFestivalMutation, AccreditFestivalMutationVariables>;
export const EndAccreditationDocument = new TypedDocumentString(`
    mutation EndAccreditation($input: EndInput!) {
  written: endAccreditation(input: $input) {
    change {
      ...RecordedChange
    }
  }
}
    fragment RecordedChange on Change {
  id
  revision {
    number
  }
  operations(first: 100) {
    nodes {
      kind
      recordType
      recordId
    }
  }
}`, {"hash":"sha256:f566ee09c057dfc6af22f74941169186a62aad416928e4eba36d68c7193bedb5"}) as unknown as TypedDocumentString<EndAccreditationMutation, EndAccreditationMutationVariables>;
export const CorrectAccreditationDocument = new TypedDocumentString(`
    mutation CorrectAccreditation($input: CorrectAccreditationInput!) {
  written: correctAccreditation(input: $input) {
    change {
      ...RecordedChange
    }
  }
}
    fragment RecordedChange on Change {
  id
  revision {
    number
  }
  operations(first: 100) {
    nodes {
      kind
      recordType
      recordId
    }
  }
}`, {"hash":"sha256:94fb531d5a137c168e9824a86cf4bb20a090fa69cb3d22906494e2f414e696e2"}) as unknown as TypedDocumentString<CorrectAccreditationMutation, CorrectAccreditationMutationVariables>;
export const RetractAccreditationDocument = new TypedDocumentString(`
    mutation RetractAccreditation($input: RetractInput!) {
  written: retractAccreditation(input: $input) {
    change {
      ...RecordedChange
    }
  }
}
    fragment RecordedChange on Change {
  id
  revision {
    number
  }
  operations(first: 100) {
    nodes {
      kind
      recordType
      recordId
    }
  }
}`, {"hash":"sha256:ff3aa7905c2e3db93c0b5df5d0d11a2b5ab2a4d8841450f6a57e163f8dfd83c6"}) as unknown as TypedDocumentString<RetractAccreditationMutation, RetractAccreditationMutationVariables>;
export const AttestAccreditationDocument = new TypedDocumentString(`
    mutation AttestAccreditation($input: AttestInput!) {
  written: attestAccreditation(input: $input) {
    change {
      ...RecordedChange
    }
  }
}
    fragment RecordedChange on Change {
  id
  revision {
    number
  }
  operations(first: 100) {
    nodes {
      kind
      recordType
      recordId
    }
  }
}`, {"hash":"sha256:f0e3d3fb325b10c197bf752bbeafd561f34148d0939afb588507b83a0edaccae"}) as unknown as TypedDocumentString<AttestAccreditationMutation, AttestAccreditationMutationVariables>;
export const RetractAccreditationAttestationDocument = new TypedDocumentString(`
    mutation RetractAccreditationAttestation($input: RetractInput!) {
  written: retractAccreditationAttestation(input: $input) {
    change {
      ...RecordedChange
    }
  }
}
    fragment RecordedChange on Change {
  id
  revision {
    number
  }
  operations(first: 100) {
    nodes {
      kind
      recordType
      recordId
    }
  }
}`, {"hash":"sha256:2b46ec5a0a0674a057304fee5342dc10b410a543b9bdc1183d414f3a4bf7227c"}) as unknown as TypedDocumentString<RetractAccreditationAttestationMutation, RetractAccreditationAttestationMutationVariables>;
export const AppointOfficerDocument = new TypedDocumentString(`
    mutation AppointOfficer($input: AppointOfficerInput!) {
  written: appointOfficer(input: $input) {
    change {
      ...RecordedChange
    }
  }
}
    fragment RecordedChange on Change {
  id
  revision {
    number
  }
  operations(first: 100) {
    nodes {
      kind
      recordType
      recordId
    }
  }
}`, {"hash":"sha256:dd030f1c92c51b034e0d10141efacd7e798ad7ece241e0f63540e6927f17758f"}) as unknown as TypedDocumentString<AppointOfficerMutation, AppointOfficerMutationVariables>;
export const EndOfficeDocument = new TypedDocumentString(`
    mutation EndOffice($input: EndInput!) {
  written: endOffice(input: $input) {
    change {
      ...RecordedChange
    }
  }
}
    fragment RecordedChange on Change {
  id
  revision {
    number
  }
  operations(first: 100) {
    nodes {
      kind
      recordType
      recordId
    }
  }
}`, {"hash":"sha256:8d8f6e894e6e5a5e78ad9fd8aa533168739495fdc8d03c5b65c06efe5c0d7ce7"}) as unknown as TypedDocumentString<EndOfficeMutation, EndOfficeMutationVariables>;
export const CorrectOfficeDocument = new TypedDocumentString(`
    mutation CorrectOffice($input: CorrectOfficeInput!) {
  written: correctOffice(input: $input) {
    change {
      ...RecordedChange
    }
  }
}
    fragment RecordedChange on Change {
  id
  revision {
    number
  }
  operations(first: 100) {
    nodes {
      kind
      recordType
      recordId
    }
  }
}`, {"hash":"sha256:511a1424ea5899007ecd9aeedc29384059ca4f877a373faaa1f8f2b2db2c7004"}) as unknown as TypedDocumentString<CorrectOfficeMutation, CorrectOfficeMutationVariables>;
export const RetractOfficeDocument = new TypedDocumentString(`
    mutation RetractOffice($input: RetractInput!) {
  written: retractOffice(input: $input) {
    change {
      ...RecordedChange
    }
  }
}
    fragment RecordedChange on Change {
  id
  revision {
    number
  }
  operations(first: 100) {
    nodes {
      kind
      recordType
      recordId
    }
  }
}`, {"hash":"sha256:8801443037de1a469abdc060a839732725d5858f2ae86b4d9ebbeb48208dd61e"}) as unknown as TypedDocumentString<RetractOfficeMutation, RetractOfficeMutationVariables>;
export const AttestOfficeDocument = new TypedDocumentString(`
    mutation AttestOffice($input: AttestInput!) {
  written: attestOffice(input: $input) {
    change {
      ...RecordedChange
    }
  }
}
    fragment RecordedChange on Change {
  id
  revision {
    number
  }
  operations(first: 100) {
    nodes {
      kind
      recordType
      recordId
    }
  }
}`, {"hash":"sha256:586bea21f4cf63cd7d4af2d262b34720b3c8562f849ec7260a6fa416b727d240"}) as unknown as TypedDocumentString<AttestOfficeMutation, AttestOfficeMutationVariables>;
export const RetractOfficeAttestationDocument = new TypedDocumentString(`
    mutation RetractOfficeAttestation($input: RetractInput!) {
  written: retractOfficeAttestation(input: $input) {
    change {
      ...RecordedChange
    }
  }
}
    fragment RecordedChange on Change {
  id
  revision {
    number
  }
  operations(first: 100) {
    nodes {
      kind
      recordType
      recordId
    }
  }
}`, {"hash":"sha256:d0af7c8699899e1b561e7643e8d30acdb443eca52015275fb4903cad541370c6"}) as unknown as TypedDocumentString<RetractOfficeAttestationMutation, RetractOfficeAttestationMutationVariables>;
export const StateFigureDocument = new TypedDocumentString(`
    mutation StateFigure($input: StateFigureInput!) {
  written: stateFigure(input: $input) {
    change {
      ...RecordedChange
    }
  }
}
    fragment RecordedChange on Change {
  id
  revision {
    number
  }
  operations(first: 100) {
    nodes {
      kind
      recordType
      recordId
    }
  }
}`, {"hash":"sha256:22adcfb90187660506d5bcc9575ad33ac38a9bff839edfafd380561336174869"}) as unknown as TypedDocumentString<StateFigureMutation, StateFigureMutationVariables>;
export const CorrectStatedFigureDocument = new TypedDocumentString(`
    mutation CorrectStatedFigure($input: CorrectStatedFigureInput!) {
  written: correctStatedFigure(input: $input) {
    change {
      ...RecordedChange
    }
  }
}
    fragment RecordedChange on Change {
  id
  revision {
    number
  }
  operations(first: 100) {
    nodes {
      kind
      recordType
      recordId
    }
  }
}`, {"hash":"sha256:f9d1d37718ea2a090fd69c41feb5c5271cb2ee16babb8c90204cff5560277bf3"}) as unknown as TypedDocumentString<CorrectStatedFigureMutation, CorrectStatedFigureMutationVariables>;
export const RetractStatedFigureDocument = new TypedDocumentString(`
    mutation RetractStatedFigure($input: RetractInput!) {
  written: retractStatedFigure(input: $input) {
    change {
      ...RecordedChange
    }
  }
}
    fragment RecordedChange on Change {
  id
  revision {
    number
  }
  operations(first: 100) {
    nodes {
      kind
      recordType
      recordId
    }
  }
}`, {"hash":"sha256:e0bf658f81ecee0d1a1d7904bdfeb8fda765206a1597f18d644a9b9d686dcddf"}) as unknown as TypedDocumentString<RetractStatedFigureMutation, RetractStatedFigureMutationVariables>;
export const RecordSuccessionDocument = new TypedDocumentString(`
    mutation RecordSuccession($input: RecordSuccessionInput!) {
  written: recordSuccession(input: $input) {
    change {
      ...RecordedChange
    }
  }
}
    fragment RecordedChange on Change {
  id
  revision {
    number
  }
  operations(first: 100) {
    nodes {
      kind
      recordType
      recordId
    }
  }
}`, {"hash":"sha256:35583cec4f05be7b7ec3b4266b9c9806eff387e03854bf4c82497783eab9c92e"}) as unknown as TypedDocumentString<RecordSuccessionMutation, RecordSuccessionMutationVariables>;
export const CorrectSuccessionDocument = new TypedDocumentString(`
    mutation CorrectSuccession($input: CorrectSuccessionInput!) {
  written: correctSuccession(input: $input) {
    change {
      ...RecordedChange
    }
  }
}
    fragment RecordedChange on Change {
  id
  revision {
    number
  }
  operations(first: 100) {
    nodes {
      kind
      recordType
      recordId
    }
  }
}`, {"hash":"sha256:ceada916c6fc079a2e668e10ef00a536ac4828898c36746c0989c3f7ea7c238d"}) as unknown as TypedDocumentString<CorrectSuccessionMutation, CorrectSuccessionMutationVariables>;
export const RetractSuccessionDocument = new TypedDocumentString(`
    mutation RetractSuccession($input: RetractInput!) {
  written: retractSuccession(input: $input) {
    change {
      ...RecordedChange
    }
  }
}
    fragment RecordedChange on Change {
  id
  revision {
    number
  }
  operations(first: 100) {
    nodes {
      kind
      recordType
      recordId
    }
  }
}`, {"hash":"sha256:c82c060dcaf1e14477dd84b7356c8fe5dc3c0a884f19c82d66de84ccdec216e3"}) as unknown as TypedDocumentString<RetractSuccessionMutation, RetractSuccessionMutationVariables>;
export const CorrectSourceDocument = new TypedDocumentString(`
    mutation CorrectSource($input: CorrectSourceInput!) {
  written: correctSource(input: $input) {
    change {
      ...RecordedChange
    }
  }
}
    fragment RecordedChange on Change {
  id
  revision {
    number
  }
  operations(first: 100) {
    nodes {
      kind
      recordType
      recordId
    }
  }
}`, {"hash":"sha256:f73fdf45943e5d4a96ece2a9663798ef69a87fdb8f345a344a028782d3cb320d"}) as unknown as TypedDocumentString<CorrectSourceMutation, CorrectSourceMutationVariables>;
export const ContradictingFactsDocument = new TypedDocumentString(`
    query ContradictingFacts($ids: [ID!]!, $language: LanguageTag!) {
  nodes(ids: $ids) {
    ...PreviewedRecord
  }
}
    fragment PreviewedRecord on Node {
  __typename
  id
  ... on Organization {
    slug
    kind
    organizationName: name(language: $language)
    acronym
    allNames {
      text
      language
      type
      period {
        edtf
        ongoing
        start {
          edtf
        }
        end {
          edtf
        }
      }
    }
    countries {
      code
      name(language: $language)
    }
    city
    founded {
      edtf
    }
    dissolved {
      edtf
    }
    website
    identifiers {
      scheme
      value
    }
    citations {
      locator
      note
      source {
        id
        title
      }
    }
  }
  ... on Source {
    title
    publisher
    url
    publishedOn {
      edtf
    }
    language
  }
  ... on Membership {
    member {
      id
      slug
      name(language: $language)
    }
    federation {
      id
      slug
      name(language: $language)
    }
    terms {
      category
      standing
      period {
        edtf
        ongoing
        start {
          edtf
        }
        end {
          edtf
        }
      }
      announcedOn {
        edtf
      }
      citations {
        locator
        note
        source {
          id
          title
        }
      }
    }
    representedCountries: countries {
      code
      name(language: $language)
    }
    attestations {
      id
      on {
        edtf
      }
      sources {
        id
        title
      }
    }
  }
  ... on Accreditation {
    accreditationCategory: category
    accreditor {
      id
      slug
      name(language: $language)
    }
    festival {
      id
      slug
      name(language: $language)
    }
    period {
      edtf
      ongoing
      start {
        edtf
      }
      end {
        edtf
      }
    }
    attestations {
      id
      on {
        edtf
      }
      sources {
        id
        title
      }
    }
    citations {
      locator
      note
      source {
        id
        title
      }
    }
  }
  ... on Office {
    officeTitle: title
    person {
      name
      wikidata
    }
    organization {
      id
      slug
      name(language: $language)
    }
    period {
      edtf
      ongoing
      start {
        edtf
      }
      end {
        edtf
      }
    }
    attestations {
      id
      on {
        edtf
      }
      sources {
        id
        title
      }
    }
    citations {
      locator
      note
      source {
        id
        title
      }
    }
  }
  ... on StatedFigure {
    measure
    value
    statedOn {
      edtf
    }
    organization {
      id
      slug
      name(language: $language)
    }
    citations {
      locator
      note
      source {
        id
        title
      }
    }
  }
  ... on Succession {
    successionKind: kind
    on {
      edtf
    }
    predecessor {
      id
      slug
      name(language: $language)
    }
    successor {
      id
      slug
      name(language: $language)
    }
    citations {
      locator
      note
      source {
        id
        title
      }
    }
  }
}`, {"hash":"sha256:238dcceea3aac3c0d686e0a9504ade712e1c7b3ad2a0c41803d724c26214b766"}) as unknown as TypedDocumentString<ContradictingFactsQuery, ContradictingFactsQueryVariables>;
export const ProposeChangeDocument = new TypedDocumentString(`
    mutation ProposeChange($input: ProposeChangeInput!) {
  proposeChange(input: $input) {
    proposal {
      number
    }
  }
}
    `, {"hash":"sha256:bf21c1e39f59309ac7698eb9b774fb81cfb9c51b5be35f6298f36c1a3ea49ab1"}) as unknown as TypedDocumentString<ProposeChangeMutation, ProposeChangeMutationVariables>;
export const UndoneChangeDocument = new TypedDocumentString(`
    query UndoneChange($id: ID!, $language: LanguageTag!) {
  node(id: $id) {
    __typename
    ... on Change {
      revision {
        number
      }
      operations(first: 21) {
        nodes {
          id
          kind
          recordType
          recordId
          record {
            ...PreviewedRecord
          }
          recordBefore {
            ...PreviewedRecord
          }
        }
      }
    }
  }
}
    fragment PreviewedRecord on Node {
  __typename
  id
  ... on Organization {
    slug
    kind
    organizationName: name(language: $language)
    acronym
    allNames {
      text
      language
      type
      period {
        edtf
        ongoing
        start {
          edtf
        }
        end {
          edtf
        }
      }
    }
    countries {
      code
      name(language: $language)
    }
    city
    founded {
      edtf
    }
    dissolved {
      edtf
    }
    website
    identifiers {
      scheme
      value
    }
    citations {
      locator
      note
      source {
        id
        title
      }
    }
  }
  ... on Source {
    title
    publisher
    url
    publishedOn {
      edtf
    }
    language
  }
  ... on Membership {
    member {
      id
      slug
      name(language: $language)
    }
    federation {
      id
      slug
      name(language: $language)
    }
    terms {
      category
      standing
      period {
        edtf
        ongoing
        start {
          edtf
        }
        end {
          edtf
        }
      }
      announcedOn {
        edtf
      }
      citations {
        locator
        note
        source {
          id
          title
        }
      }
    }
    representedCountries: countries {
      code
      name(language: $language)
    }
    attestations {
      id
      on {
        edtf
      }
      sources {
        id
        title
      }
    }
  }
  ... on Accreditation {
    accreditationCategory: category
    accreditor {
      id
      slug
      name(language: $language)
    }
    festival {
      id
      slug
      name(language: $language)
    }
    period {
      edtf
      ongoing
      start {
        edtf
      }
      end {
        edtf
      }
    }
    attestations {
      id
      on {
        edtf
      }
      sources {
        id
        title
      }
    }
    citations {
      locator
      note
      source {
        id
        title
      }
    }
  }
  ... on Office {
    officeTitle: title
    person {
      name
      wikidata
    }
    organization {
      id
      slug
      name(language: $language)
    }
    period {
      edtf
      ongoing
      start {
        edtf
      }
      end {
        edtf
      }
    }
    attestations {
      id
      on {
        edtf
      }
      sources {
        id
        title
      }
    }
    citations {
      locator
      note
      source {
        id
        title
      }
    }
  }
  ... on StatedFigure {
    measure
    value
    statedOn {
      edtf
    }
    organization {
      id
      slug
      name(language: $language)
    }
    citations {
      locator
      note
      source {
        id
        title
      }
    }
  }
  ... on Succession {
    successionKind: kind
    on {
      edtf
    }
    predecessor {
      id
      slug
      name(language: $language)
    }
    successor {
      id
      slug
      name(language: $language)
    }
    citations {
      locator
      note
      source {
        id
        title
      }
    }
  }
}`, {"hash":"sha256:c07eac8b11c7546a9be02cf11c03c6173828d95ce59078ddde6b69cd7715f39f"}) as unknown as TypedDocumentString<UndoneChangeQuery, UndoneChangeQueryVariables>;
export const RetractAttestationDocument = new TypedDocumentString(`
    mutation RetractAttestation($input: RetractInput!) {
  written: retractAttestation(input: $input) {
    change {
      ...RecordedChange
    }
  }
}
    fragment RecordedChange on Change {
  id
  revision {
    number
  }
  operations(first: 100) {
    nodes {
      kind
      recordType
      recordId
    }
  }
}`, {"hash":"sha256:1800b506e0d2a08070c1c231a565f0d3a34e895a1aac64ce4bed433d410725b8"}) as unknown as TypedDocumentString<RetractAttestationMutation, RetractAttestationMutationVariables>;
export const UnretractDocument = new TypedDocumentString(`
    mutation Unretract($input: UnretractInput!) {
  written: unretract(input: $input) {
    change {
      ...RecordedChange
    }
  }
}
    fragment RecordedChange on Change {
  id
  revision {
    number
  }
  operations(first: 100) {
    nodes {
      kind
      recordType
      recordId
    }
  }
}`, {"hash":"sha256:65403126d8158e4f45be71c043a09141b9cdfe1713bdee41378886dda79aba32"}) as unknown as TypedDocumentString<UnretractMutation, UnretractMutationVariables>;
export const FederationMembersDocument = new TypedDocumentString(`
    query FederationMembers($asOf: Date, $asKnownAt: DateTime, $language: LanguageTag!, $id: ID!, $after: String) {
  federation(by: {id: $id}, asOf: $asOf, asKnownAt: $asKnownAt) {
    members(first: 100, after: $after, orderBy: {field: MEMBER_NAME}) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        ...MembershipRow
        member {
          slug
          name(language: $language)
        }
      }
    }
  }
}
    fragment MembershipRow on Membership {
  id
  category(asOf: $asOf)
  certainty(asOf: $asOf)
  countries {
    code
    name(language: $language)
  }
  period {
    ...WholePeriod
  }
  citations {
    ...CitedSource
  }
}
fragment CitedSource on Citation {
  locator
  note
  source {
    id
    slug
    title
    publisher
    language
    url
    publishedOn {
      ...WrittenDate
    }
  }
}
fragment WrittenDate on HistoricalDate {
  edtf
  earliest
  latest
}
fragment WholePeriod on Period {
  edtf
  ongoing
  start {
    ...WrittenDate
  }
  end {
    ...WrittenDate
  }
  certain {
    from
    to
  }
  possible {
    from
    to
  }
}`, {"hash":"sha256:58de8b799135c9db611ed3e108399b0806c691dd19ea3d4524c79904676c4cd7"}) as unknown as TypedDocumentString<FederationMembersQuery, FederationMembersQueryVariables>;
export const FederationFiguresDocument = new TypedDocumentString(`
    query FederationFigures($asOf: Date, $asKnownAt: DateTime, $language: LanguageTag!, $id: ID!) {
  federation(by: {id: $id}, asOf: $asOf, asKnownAt: $asKnownAt) {
    id
    statistics {
      members {
        ...CountRange
      }
      countries {
        ...CountRange
      }
      medianTenureDays
      attestedWithinYear
      byCategory {
        category
        members {
          ...CountRange
        }
      }
      byCountry {
        country {
          code
          name(language: $language)
        }
        members {
          ...CountRange
        }
      }
      byRegion(kind: SUBREGION) {
        region {
          code
          name(language: $language)
        }
        members {
          ...CountRange
        }
      }
    }
  }
}
    fragment CountRange on Count {
  certain
  possible
}`, {"hash":"sha256:0431b02185f667a458336a58d3dc3cde0e01e51aa41f8973458b0ca4c7e48d39"}) as unknown as TypedDocumentString<FederationFiguresQuery, FederationFiguresQueryVariables>;
export const FederationGrowthDocument = new TypedDocumentString(`
    query FederationGrowth($asKnownAt: DateTime, $by: OrganizationBy!, $from: Date!, $to: Date!, $flowFrom: Date!, $flowTo: Date!) {
  federation(by: $by, asKnownAt: $asKnownAt) {
    id
    statistics {
      growth: series(from: $from, to: $to, step: YEAR) {
        on
        members {
          ...CountRange
        }
        countries {
          ...CountRange
        }
      }
      flow: series(from: $flowFrom, to: $flowTo, step: YEAR) {
        on
        joined {
          ...CountRange
        }
        left {
          ...CountRange
        }
      }
    }
  }
}
    fragment CountRange on Count {
  certain
  possible
}`, {"hash":"sha256:b401dcb63cc868aac2a70fbb6106d7736f5c1344002772b7a51f67c1f67638b3"}) as unknown as TypedDocumentString<FederationGrowthQuery, FederationGrowthQueryVariables>;
export const FederationTimelineDocument = new TypedDocumentString(`
    query FederationTimeline($asKnownAt: DateTime, $language: LanguageTag!, $id: ID!, $after: String) {
  federation(by: {id: $id}, asKnownAt: $asKnownAt) {
    members(first: 100, after: $after, during: {}, orderBy: {field: START}) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        id
        countries {
          code
          name(language: $language)
        }
        member {
          slug
          name(language: $language)
        }
        period {
          ...WholePeriod
        }
        terms {
          category
          standing
          period {
            ...WholePeriod
          }
        }
      }
    }
  }
}
    fragment WrittenDate on HistoricalDate {
  edtf
  earliest
  latest
}
fragment WholePeriod on Period {
  edtf
  ongoing
  start {
    ...WrittenDate
  }
  end {
    ...WrittenDate
  }
  certain {
    from
    to
  }
  possible {
    from
    to
  }
}`, {"hash":"sha256:87d1e4a91ae82ae5f9fbcd127391148abfe328e84403d3b0dcfa7ae287aeed7c"}) as unknown as TypedDocumentString<FederationTimelineQuery, FederationTimelineQueryVariables>;
export const FederationsDocument = new TypedDocumentString(`
    query Federations($asOf: Date, $asKnownAt: DateTime, $language: LanguageTag!, $orderBy: OrganizationOrder, $after: String) {
  federations(
    asOf: $asOf
    asKnownAt: $asKnownAt
    orderBy: $orderBy
    first: 50
    after: $after
  ) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      id
      slug
      name(language: $language)
      acronym
      founded {
        ...WrittenDate
      }
      dissolved {
        ...WrittenDate
      }
      statistics {
        members {
          ...CountRange
        }
        countries {
          ...CountRange
        }
        attestedWithinYear
      }
      citations {
        ...CitedSource
      }
    }
  }
}
    fragment CountRange on Count {
  certain
  possible
}
fragment CitedSource on Citation {
  locator
  note
  source {
    id
    slug
    title
    publisher
    language
    url
    publishedOn {
      ...WrittenDate
    }
  }
}
fragment WrittenDate on HistoricalDate {
  edtf
  earliest
  latest
}`, {"hash":"sha256:d89a4eb61dfbe8fda3e0f7a1f8009f83d95d2b890400a7958ccb4185ba44f5b9"}) as unknown as TypedDocumentString<FederationsQuery, FederationsQueryVariables>;
export const RecordChangesDocument = new TypedDocumentString(`
    query RecordChanges($filter: ChangeFilter!) {
  changes(filter: $filter, last: 100) {
    totalCount
    nodes {
      ...ChangeRow
    }
  }
}
    fragment ChangeRow on Change {
  id
  message
  proposedBy
  proposalNumber
  operationCount
  revision {
    number
    recordedAt
  }
  actor {
    name
    kind
  }
}`, {"hash":"sha256:f48738c375b9c10e6c1967ce9b4bc295bd5354c2d7e050eae65ca7ef2ae256aa"}) as unknown as TypedDocumentString<RecordChangesQuery, RecordChangesQueryVariables>;
export const OrganizationVersionsDocument = new TypedDocumentString(`
    query OrganizationVersions($id: ID!, $asKnownAt: DateTime, $language: LanguageTag!) {
  organization(by: {id: $id}, asKnownAt: $asKnownAt) {
    versions(first: 50) {
      totalCount
      nodes {
        id
        recorded {
          from {
            number
            recordedAt
          }
          to {
            number
          }
        }
        organization {
          slug
          kind
          name(language: $language)
          acronym
          city
          website
          founded {
            edtf
          }
          dissolved {
            edtf
          }
          countries {
            name(language: $language)
          }
          names {
            text
            language
            type
          }
          identifiers {
            scheme
            value
          }
          citations {
            source {
              title
            }
          }
        }
      }
    }
  }
}
    `, {"hash":"sha256:62d779c15952899f1dec28fed8d1438c863ebd7c451f13c99519685e7933e089"}) as unknown as TypedDocumentString<OrganizationVersionsQuery, OrganizationVersionsQueryVariables>;
export const RegistryDocument = new TypedDocumentString(`
    query Registry($asOf: Date, $asKnownAt: DateTime) {
  revision {
    number
    recordedAt
  }
  oldest: organizations(
    asKnownAt: $asKnownAt
    orderBy: {field: FOUNDED}
    first: 1
  ) {
    nodes {
      founded {
        earliest
      }
    }
  }
  statistics(asOf: $asOf, asKnownAt: $asKnownAt) {
    asOf
    organizations {
      ...CountRange
    }
    federations {
      ...CountRange
    }
    memberships {
      ...CountRange
    }
    countries {
      ...CountRange
    }
    sources
  }
}
    fragment CountRange on Count {
  certain
  possible
}`, {"hash":"sha256:733f6c6a112d95c644dede253a7474cb811c583a1e605871e16612360e112fa6"}) as unknown as TypedDocumentString<RegistryQuery, RegistryQueryVariables>;
export const NetworkDocument = new TypedDocumentString(`
    query Network($asOf: Date, $asKnownAt: DateTime, $language: LanguageTag!, $filter: MembershipFilter, $certainty: Certainty, $after: String) {
  memberships(
    asOf: $asOf
    asKnownAt: $asKnownAt
    filter: $filter
    certainty: $certainty
    first: 100
    after: $after
  ) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      id
      certainty(asOf: $asOf)
      category(asOf: $asOf)
      member {
        id
        slug
        name(language: $language)
        acronym
        kind
      }
      federation {
        id
        slug
        name(language: $language)
        acronym
        kind
      }
    }
  }
}
    `, {"hash":"sha256:9ac0eab088016ee2c8c78d1e95c7d9efb1a60615295a4ee1489a177fd7689a55"}) as unknown as TypedDocumentString<NetworkQuery, NetworkQueryVariables>;
export const OrganizationPageDocument = new TypedDocumentString(`
    query OrganizationPage($asOf: Date, $asKnownAt: DateTime, $language: LanguageTag!, $by: OrganizationBy!) {
  organization(by: $by, asOf: $asOf, asKnownAt: $asKnownAt) {
    ...OrganizationRow
    website
    identifiers {
      scheme
      value
      url
    }
    names {
      text
      language
      type
    }
    successions {
      id
      kind
      on {
        ...WrittenDate
      }
      predecessor {
        id
        slug
        name(language: $language)
      }
      successor {
        id
        slug
        name(language: $language)
      }
      citations {
        ...CitedSource
      }
    }
    statedFigures {
      id
    }
    offices(during: {}) {
      id
    }
    membersEver: members(during: {}, first: 1, orderBy: {field: START}) {
      totalCount
      nodes {
        period {
          start {
            earliest
          }
        }
      }
    }
    membershipsEver: memberships(during: {}, first: 1) {
      totalCount
    }
    accreditations(during: {}, first: 1) {
      totalCount
    }
    accreditedBy(during: {}, first: 1) {
      totalCount
    }
    events(first: 1) {
      totalCount
    }
  }
}
    fragment OrganizationRow on Organization {
  id
  slug
  name(language: $language)
  acronym
  kind
  city
  countries {
    code
    name(language: $language)
  }
  founded {
    ...WrittenDate
  }
  dissolved {
    ...WrittenDate
  }
  citations {
    ...CitedSource
  }
}
fragment CitedSource on Citation {
  locator
  note
  source {
    id
    slug
    title
    publisher
    language
    url
    publishedOn {
      ...WrittenDate
    }
  }
}
fragment WrittenDate on HistoricalDate {
  edtf
  earliest
  latest
}`, {"hash":"sha256:2c3b85be0dd336abf3d298b64ac6b1017a610ad0f39d37d954136aaa37e895db"}) as unknown as TypedDocumentString<OrganizationPageQuery, OrganizationPageQueryVariables>;
export const OrganizationMembershipsDocument = new TypedDocumentString(`
    query OrganizationMemberships($asOf: Date, $asKnownAt: DateTime, $language: LanguageTag!, $id: ID!, $after: String) {
  organization(by: {id: $id}, asOf: $asOf, asKnownAt: $asKnownAt) {
    memberships(first: 100, during: {}, after: $after, orderBy: {field: START}) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        ...MembershipRow
        federation {
          slug
          name(language: $language)
        }
      }
    }
  }
}
    fragment MembershipRow on Membership {
  id
  category(asOf: $asOf)
  certainty(asOf: $asOf)
  countries {
    code
    name(language: $language)
  }
  period {
    ...WholePeriod
  }
  citations {
    ...CitedSource
  }
}
fragment CitedSource on Citation {
  locator
  note
  source {
    id
    slug
    title
    publisher
    language
    url
    publishedOn {
      ...WrittenDate
    }
  }
}
fragment WrittenDate on HistoricalDate {
  edtf
  earliest
  latest
}
fragment WholePeriod on Period {
  edtf
  ongoing
  start {
    ...WrittenDate
  }
  end {
    ...WrittenDate
  }
  certain {
    from
    to
  }
  possible {
    from
    to
  }
}`, {"hash":"sha256:ca577b69c0e8718e814c7ea6a5deb012ed7326c88d4ae6f708a2df2b789267f3"}) as unknown as TypedDocumentString<OrganizationMembershipsQuery, OrganizationMembershipsQueryVariables>;
export const OrganizationEventsDocument = new TypedDocumentString(`
    query OrganizationEvents($asOf: Date, $asKnownAt: DateTime, $language: LanguageTag!, $id: ID!, $after: String) {
  organization(by: {id: $id}, asOf: $asOf, asKnownAt: $asKnownAt) {
    events(first: 100, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        id
        kind
        on {
          ...WrittenDate
        }
        membership {
          category
          announcedOn {
            ...WrittenDate
          }
          member {
            id
            slug
            name(language: $language)
          }
          federation {
            id
            slug
            name(language: $language)
          }
          citations {
            ...CitedSource
          }
        }
      }
    }
  }
}
    fragment CitedSource on Citation {
  locator
  note
  source {
    id
    slug
    title
    publisher
    language
    url
    publishedOn {
      ...WrittenDate
    }
  }
}
fragment WrittenDate on HistoricalDate {
  edtf
  earliest
  latest
}`, {"hash":"sha256:7c8a9583fe3a08a6adcd71440101536b22af52f12a71994aacef6713c8aadc15"}) as unknown as TypedDocumentString<OrganizationEventsQuery, OrganizationEventsQueryVariables>;
export const OrganizationBodiesDocument = new TypedDocumentString(`
    query OrganizationBodies($asOf: Date, $asKnownAt: DateTime, $language: LanguageTag!, $id: ID!) {
  organization(by: {id: $id}, asOf: $asOf, asKnownAt: $asKnownAt) {
    offices(during: {}) {
      id
      title
      person {
        name
        wikidata
      }
      certainty(asOf: $asOf)
      period {
        ...WholePeriod
      }
      citations {
        ...CitedSource
      }
    }
    accreditations(during: {}, first: 100) {
      totalCount
      nodes {
        ...AccreditationRow
        festival {
          slug
          name(language: $language)
        }
      }
    }
    accreditedBy(during: {}, first: 100) {
      totalCount
      nodes {
        ...AccreditationRow
        accreditor {
          slug
          name(language: $language)
        }
      }
    }
  }
}
    fragment AccreditationRow on Accreditation {
  id
  category
  certainty(asOf: $asOf)
  period {
    ...WholePeriod
  }
  citations {
    ...CitedSource
  }
}
fragment CitedSource on Citation {
  locator
  note
  source {
    id
    slug
    title
    publisher
    language
    url
    publishedOn {
      ...WrittenDate
    }
  }
}
fragment WrittenDate on HistoricalDate {
  edtf
  earliest
  latest
}
fragment WholePeriod on Period {
  edtf
  ongoing
  start {
    ...WrittenDate
  }
  end {
    ...WrittenDate
  }
  certain {
    from
    to
  }
  possible {
    from
    to
  }
}`, {"hash":"sha256:226ffa092536e5b01f24163a826bb519c4485de65501e7af948838b99110c67e"}) as unknown as TypedDocumentString<OrganizationBodiesQuery, OrganizationBodiesQueryVariables>;
export const OrganizationFiguresDocument = new TypedDocumentString(`
    query OrganizationFigures($asOf: Date, $asKnownAt: DateTime, $id: ID!) {
  organization(by: {id: $id}, asOf: $asOf, asKnownAt: $asKnownAt) {
    statedFigures {
      id
      measure
      value
      statedOn {
        ...WrittenDate
      }
      counted {
        ...CountRange
      }
      agreement
      citations {
        ...CitedSource
      }
    }
  }
}
    fragment CountRange on Count {
  certain
  possible
}
fragment CitedSource on Citation {
  locator
  note
  source {
    id
    slug
    title
    publisher
    language
    url
    publishedOn {
      ...WrittenDate
    }
  }
}
fragment WrittenDate on HistoricalDate {
  edtf
  earliest
  latest
}`, {"hash":"sha256:234baa7de7d207da46cb1ed526c369eb7b54de3cbf9f971030f3918891862b44"}) as unknown as TypedDocumentString<OrganizationFiguresQuery, OrganizationFiguresQueryVariables>;
export const OrganizationsDocument = new TypedDocumentString(`
    query Organizations($day: Date!, $asKnownAt: DateTime, $language: LanguageTag!, $search: String, $filter: OrganizationFilter, $orderBy: OrganizationOrder, $after: String) {
  organizations(
    asOf: $day
    asKnownAt: $asKnownAt
    search: $search
    filter: $filter
    orderBy: $orderBy
    first: 100
    after: $after
  ) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      ...OrganizationRow
    }
  }
}
    fragment OrganizationRow on Organization {
  id
  slug
  name(language: $language)
  acronym
  kind
  city
  countries {
    code
    name(language: $language)
  }
  founded {
    ...WrittenDate
  }
  dissolved {
    ...WrittenDate
  }
  citations {
    ...CitedSource
  }
}
fragment CitedSource on Citation {
  locator
  note
  source {
    id
    slug
    title
    publisher
    language
    url
    publishedOn {
      ...WrittenDate
    }
  }
}
fragment WrittenDate on HistoricalDate {
  edtf
  earliest
  latest
}`, {"hash":"sha256:5ac6acbb06a6e6afa891ac23352eea3a06047071a6acf65c445adfec4f994098"}) as unknown as TypedDocumentString<OrganizationsQuery, OrganizationsQueryVariables>;
export const CountryChoicesDocument = new TypedDocumentString(`
    query CountryChoices($asKnownAt: DateTime, $language: LanguageTag!) {
  countries(asKnownAt: $asKnownAt, former: true) {
    code
    name(language: $language)
    until
  }
}
    `, {"hash":"sha256:c2c0fb756429bdd22d557e6f1b5364b5acf81a7ccd1e5e6580ffcdee7886848c"}) as unknown as TypedDocumentString<CountryChoicesQuery, CountryChoicesQueryVariables>;
export const ProposalsDocument = new TypedDocumentString(`
    query Proposals($status: [ProposalStatus!], $after: String) {
  proposals(first: 50, after: $after, status: $status) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      ...ProposalRow
    }
  }
}
    fragment ProposalRow on Proposal {
  number
  status
  mutation
  proposedBy
  proposedAt
  groundMoved
}`, {"hash":"sha256:b2b7a83f25f994f76624b906dfc0c1f7b5848e100eecd324c209ca235c8ab657"}) as unknown as TypedDocumentString<ProposalsQuery, ProposalsQueryVariables>;
export const ProposalByNumberDocument = new TypedDocumentString(`
    query ProposalByNumber($number: Int!) {
  proposal(number: $number) {
    ...ProposalRow
    isOwn
    input
    groundRevision
    decidedBy
    decidedAt
    reason
    edited
    comments {
      author
      writtenAt
      text
    }
    change {
      id
      revision {
        number
      }
    }
  }
}
    fragment ProposalRow on Proposal {
  number
  status
  mutation
  proposedBy
  proposedAt
  groundMoved
}`, {"hash":"sha256:9a08f3a96fa0ea3ac1b061aa819ff4df911d09d210f40d1e21d8c54364ef9184"}) as unknown as TypedDocumentString<ProposalByNumberQuery, ProposalByNumberQueryVariables>;
export const ProposedRecordsDocument = new TypedDocumentString(`
    query ProposedRecords($ids: [ID!]!, $asKnownAt: DateTime, $language: LanguageTag!) {
  nodes(ids: $ids, asKnownAt: $asKnownAt) {
    __typename
    id
    ...NamedRecord
  }
}
    fragment NamedRecord on Node {
  __typename
  ... on Organization {
    slug
    name(language: $language)
  }
  ... on Source {
    title
  }
  ... on Membership {
    member {
      slug
      name(language: $language)
    }
    federation {
      slug
      name(language: $language)
    }
  }
  ... on Accreditation {
    accreditor {
      slug
      name(language: $language)
    }
    festival {
      slug
      name(language: $language)
    }
  }
  ... on Office {
    title
    organization {
      slug
      name(language: $language)
    }
  }
  ... on StatedFigure {
    organization {
      slug
      name(language: $language)
    }
  }
}`, {"hash":"sha256:1f28eeaab777332eabea63f86828a661519ce78d42fe45e61bc98e2fc7aab9af"}) as unknown as TypedDocumentString<ProposedRecordsQuery, ProposedRecordsQueryVariables>;
export const AcceptProposalDocument = new TypedDocumentString(`
    mutation AcceptProposal($input: AcceptProposalInput!) {
  acceptProposal(input: $input) {
    change {
      id
      revision {
        number
      }
    }
  }
}
    `, {"hash":"sha256:9416b044e553e53715fc4629f79128a0d279b681594da6313f338c56bc9ccb5f"}) as unknown as TypedDocumentString<AcceptProposalMutation, AcceptProposalMutationVariables>;
export const RejectProposalDocument = new TypedDocumentString(`
    mutation RejectProposal($input: RejectProposalInput!) {
  rejectProposal(input: $input) {
    proposal {
      ...ProposalRow
    }
  }
}
    fragment ProposalRow on Proposal {
  number
  status
  mutation
  proposedBy
  proposedAt
  groundMoved
}`, {"hash":"sha256:80d818d72ddc173b27bfd48d4a2eeaf0f5bdee1149cf4f715416ab4a5e1759c0"}) as unknown as TypedDocumentString<RejectProposalMutation, RejectProposalMutationVariables>;
export const WithdrawProposalDocument = new TypedDocumentString(`
    mutation WithdrawProposal($input: OwnProposalInput!) {
  withdrawProposal(input: $input) {
    proposal {
      ...ProposalRow
    }
  }
}
    fragment ProposalRow on Proposal {
  number
  status
  mutation
  proposedBy
  proposedAt
  groundMoved
}`, {"hash":"sha256:f9ec38f3d58078b0e6a2966390181e27a368294757e98c8881f0569766222ea9"}) as unknown as TypedDocumentString<WithdrawProposalMutation, WithdrawProposalMutationVariables>;
export const RebaseProposalDocument = new TypedDocumentString(`
    mutation RebaseProposal($input: OwnProposalInput!) {
  rebaseProposal(input: $input) {
    proposal {
      ...ProposalRow
    }
  }
}
    fragment ProposalRow on Proposal {
  number
  status
  mutation
  proposedBy
  proposedAt
  groundMoved
}`, {"hash":"sha256:c648b3d8c21db3c74fa3ec4a86b9d5f0fc86bcafb5600595bbd7bcf0fc4fb0b3"}) as unknown as TypedDocumentString<RebaseProposalMutation, RebaseProposalMutationVariables>;
export const CommentOnProposalDocument = new TypedDocumentString(`
    mutation CommentOnProposal($input: CommentOnProposalInput!) {
  commentOnProposal(input: $input) {
    proposal {
      ...ProposalRow
    }
  }
}
    fragment ProposalRow on Proposal {
  number
  status
  mutation
  proposedBy
  proposedAt
  groundMoved
}`, {"hash":"sha256:a26c358e10d4ef9968509f29f378702e0053035e86812d3a3ced6e5c1a579493"}) as unknown as TypedDocumentString<CommentOnProposalMutation, CommentOnProposalMutationVariables>;
export const PreviewProposalDocument = new TypedDocumentString(`
    mutation PreviewProposal($input: PreviewChangeInput!, $language: LanguageTag!) {
  previewChange(input: $input) {
    operations {
      kind
      recordType
      recordId
      before {
        ...NamedRecord
      }
      after {
        ...NamedRecord
      }
    }
    counts {
      ...PreviewedCount
    }
  }
}
    fragment NamedRecord on Node {
  __typename
  ... on Organization {
    slug
    name(language: $language)
  }
  ... on Source {
    title
  }
  ... on Membership {
    member {
      slug
      name(language: $language)
    }
    federation {
      slug
      name(language: $language)
    }
  }
  ... on Accreditation {
    accreditor {
      slug
      name(language: $language)
    }
    festival {
      slug
      name(language: $language)
    }
  }
  ... on Office {
    title
    organization {
      slug
      name(language: $language)
    }
  }
  ... on StatedFigure {
    organization {
      slug
      name(language: $language)
    }
  }
}
fragment PreviewedCount on PreviewedCount {
  federation {
    id
    slug
    name(language: $language)
  }
  asOf
  before {
    ...CountRange
  }
  after {
    ...CountRange
  }
  members {
    organization {
      id
      name(language: $language)
    }
    before
    after
  }
}
fragment CountRange on Count {
  certain
  possible
}`, {"hash":"sha256:21151ad6f764b584a2d53954399b5370977182f99a206967fcd06ac221dbbe2e"}) as unknown as TypedDocumentString<PreviewProposalMutation, PreviewProposalMutationVariables>;
export const QualityFindingsDocument = new TypedDocumentString(`
    query QualityFindings($asOf: Date, $asKnownAt: DateTime, $language: LanguageTag!, $kinds: [QualityFindingKind!], $federation: ID, $after: String) {
  qualityFindings(
    asOf: $asOf
    asKnownAt: $asKnownAt
    kinds: $kinds
    federation: $federation
    first: 50
    after: $after
  ) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      id
      kind
      sentence
      organization {
        slug
        name(language: $language)
      }
      other {
        slug
        name(language: $language)
      }
    }
  }
}
    `, {"hash":"sha256:c2c5abad2ed27f60bb9ff7d0083bdc632a1a3435e63dfe66649f940518d7e359"}) as unknown as TypedDocumentString<QualityFindingsQuery, QualityFindingsQueryVariables>;
export const QualityCountsDocument = new TypedDocumentString(`
    query QualityCounts($asOf: Date, $asKnownAt: DateTime, $federation: ID) {
  qualityFindings(asOf: $asOf, asKnownAt: $asKnownAt, federation: $federation) {
    totalCount
    byKind {
      kind
      count
    }
  }
}
    `, {"hash":"sha256:fcbcc35ead3921463e4974207cf05d7f75453dbaf82e7836e1a74d4f67006bc6"}) as unknown as TypedDocumentString<QualityCountsQuery, QualityCountsQueryVariables>;
export const QualityFederationsDocument = new TypedDocumentString(`
    query QualityFederations($asKnownAt: DateTime, $language: LanguageTag!, $after: String) {
  organizations(
    asKnownAt: $asKnownAt
    filter: {hasMembers: true}
    first: 100
    after: $after
  ) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      id
      name(language: $language)
      acronym
    }
  }
}
    `, {"hash":"sha256:265f01a6f4a4914c6b40b422db8a662eb44266106e2319f1fa0baf30d4312f25"}) as unknown as TypedDocumentString<QualityFederationsQuery, QualityFederationsQueryVariables>;
export const SearchDocument = new TypedDocumentString(`
    query Search($text: String!, $asOf: Date, $asKnownAt: DateTime, $language: LanguageTag!) {
  organizations(asOf: $asOf, asKnownAt: $asKnownAt, search: $text, first: 8) {
    totalCount
    nodes {
      id
      slug
      name(language: $language)
      acronym
      kind
      countries {
        code
        name(language: $language)
      }
    }
  }
  sources(asKnownAt: $asKnownAt, search: $text, first: 4) {
    totalCount
    nodes {
      id
      slug
      title
      publisher
    }
  }
}
    `, {"hash":"sha256:1e8cc084ab6b85d54047e10bac15673e3bfcc6cb7988a9760c1dff0da178ffc8"}) as unknown as TypedDocumentString<SearchQuery, SearchQueryVariables>;
export const SourceInBriefDocument = new TypedDocumentString(`
    query SourceInBrief($asKnownAt: DateTime, $id: ID!) {
  source(id: $id, asKnownAt: $asKnownAt) {
    id
    title
    publisher
    language
    url
    factCount
    publishedOn {
      ...WrittenDate
    }
  }
}
    fragment WrittenDate on HistoricalDate {
  edtf
  earliest
  latest
}`, {"hash":"sha256:bc71343dd3ac450bd821ad768a4d9a112200e8065ad405f3e3727958d24d2461"}) as unknown as TypedDocumentString<SourceInBriefQuery, SourceInBriefQueryVariables>;
export const SourcesDocument = new TypedDocumentString(`
    query Sources($asKnownAt: DateTime, $search: String, $after: String) {
  sources(asKnownAt: $asKnownAt, search: $search, first: 100, after: $after) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      id
      slug
      title
      publisher
      language
      url
      factCount
      publishedOn {
        ...WrittenDate
      }
    }
  }
}
    fragment WrittenDate on HistoricalDate {
  edtf
  earliest
  latest
}`, {"hash":"sha256:f7b03a20113eca65af720fda003bdbf5a73a8927dbdfd1be7b242ca0daf1379e"}) as unknown as TypedDocumentString<SourcesQuery, SourcesQueryVariables>;
