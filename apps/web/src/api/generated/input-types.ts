// Generated from the schema; do not edit.

/** The fields of all that can be proposed, by the names of their inputs, with their types as GraphQL writes them; "!" where one must be given. */
export const INPUTS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  "ProposedChangeInput": {
    "accreditFestival": "AccreditFestivalInput",
    "appointOfficer": "AppointOfficerInput",
    "attestAccreditation": "AttestInput",
    "attestMembership": "AttestInput",
    "attestOffice": "AttestInput",
    "changeMembership": "ChangeMembershipInput",
    "correctAccreditation": "CorrectAccreditationInput",
    "correctMembership": "CorrectMembershipInput",
    "correctOffice": "CorrectOfficeInput",
    "correctOrganization": "CorrectOrganizationInput",
    "correctSource": "CorrectSourceInput",
    "correctStatedFigure": "CorrectStatedFigureInput",
    "correctSuccession": "CorrectSuccessionInput",
    "dissolveOrganization": "EndInput",
    "endAccreditation": "EndInput",
    "endMembership": "EndInput",
    "endOffice": "EndInput",
    "mergeOrganizations": "MergeOrganizationsInput",
    "recordMembership": "RecordMembershipInput",
    "recordSuccession": "RecordSuccessionInput",
    "registerOrganization": "RegisterOrganizationInput",
    "registerSource": "SourceInput",
    "renameOrganization": "RenameOrganizationInput",
    "retractAccreditation": "RetractInput",
    "retractAccreditationAttestation": "RetractInput",
    "retractAttestation": "RetractInput",
    "retractMembership": "RetractInput",
    "retractOffice": "RetractInput",
    "retractOfficeAttestation": "RetractInput",
    "retractOrganization": "RetractInput",
    "retractStatedFigure": "RetractInput",
    "retractSuccession": "RetractInput",
    "stateFigure": "StateFigureInput",
    "unmergeOrganizations": "UnmergeOrganizationsInput",
    "unretract": "UnretractInput"
  },
  "AccreditFestivalInput": {
    "idempotencyKey": "String",
    "message": "String",
    "accreditor": "ID!",
    "festival": "ID!",
    "category": "AccreditationCategory!",
    "start": "EDTF",
    "end": "EDTF",
    "ongoing": "Boolean",
    "citations": "[CitationInput!]!"
  },
  "CitationInput": {
    "source": "SourceRef!",
    "locator": "String",
    "note": "String"
  },
  "SourceRef": {
    "id": "ID",
    "new": "SourceInput"
  },
  "SourceInput": {
    "slug": "String",
    "title": "String!",
    "publisher": "String",
    "url": "URL",
    "publishedOn": "EDTF",
    "language": "LanguageTag"
  },
  "AppointOfficerInput": {
    "idempotencyKey": "String",
    "message": "String",
    "person": "PersonInput!",
    "organization": "ID!",
    "title": "String!",
    "start": "EDTF",
    "end": "EDTF",
    "ongoing": "Boolean",
    "citations": "[CitationInput!]!"
  },
  "PersonInput": {
    "name": "String!",
    "wikidata": "String"
  },
  "AttestInput": {
    "idempotencyKey": "String",
    "id": "ID!",
    "on": "EDTF!",
    "citation": "CitationInput!"
  },
  "ChangeMembershipInput": {
    "idempotencyKey": "String",
    "message": "String",
    "expectedRevision": "Int",
    "id": "ID!",
    "on": "EDTF!",
    "category": "MembershipCategory",
    "standing": "MembershipStanding",
    "announcedOn": "EDTF",
    "citations": "[CitationInput!]"
  },
  "CorrectAccreditationInput": {
    "idempotencyKey": "String",
    "message": "String!",
    "expectedRevision": "Int",
    "id": "ID!",
    "category": "AccreditationCategory",
    "start": "EDTF",
    "end": "EDTF",
    "ongoing": "Boolean",
    "citations": "[CitationInput!]"
  },
  "CorrectMembershipInput": {
    "idempotencyKey": "String",
    "message": "String!",
    "expectedRevision": "Int",
    "id": "ID!",
    "terms": "[TermInput!]",
    "category": "MembershipCategory",
    "standing": "MembershipStanding",
    "start": "EDTF",
    "end": "EDTF",
    "ongoing": "Boolean",
    "announcedOn": "EDTF",
    "countries": "[CountryCode!]",
    "citations": "[CitationInput!]"
  },
  "TermInput": {
    "category": "MembershipCategory!",
    "standing": "MembershipStanding",
    "start": "EDTF",
    "end": "EDTF",
    "ongoing": "Boolean",
    "announcedOn": "EDTF",
    "citations": "[CitationInput!]"
  },
  "CorrectOfficeInput": {
    "idempotencyKey": "String",
    "message": "String!",
    "expectedRevision": "Int",
    "id": "ID!",
    "person": "PersonInput",
    "title": "String",
    "start": "EDTF",
    "end": "EDTF",
    "ongoing": "Boolean",
    "citations": "[CitationInput!]"
  },
  "CorrectOrganizationInput": {
    "idempotencyKey": "String",
    "message": "String!",
    "expectedRevision": "Int",
    "id": "ID!",
    "kind": "OrganizationKind",
    "names": "[NameInput!]",
    "countries": "[CountryCode!]",
    "city": "String",
    "founded": "EDTF",
    "dissolved": "EDTF",
    "website": "URL",
    "identifiers": "[IdentifierInput!]",
    "citations": "[CitationInput!]"
  },
  "NameInput": {
    "text": "String!",
    "language": "LanguageTag",
    "type": "NameType",
    "start": "EDTF",
    "end": "EDTF",
    "ongoing": "Boolean"
  },
  "IdentifierInput": {
    "scheme": "IdentifierScheme!",
    "value": "String!"
  },
  "CorrectSourceInput": {
    "idempotencyKey": "String",
    "message": "String!",
    "expectedRevision": "Int",
    "id": "ID!",
    "title": "String",
    "publisher": "String",
    "url": "URL",
    "publishedOn": "EDTF",
    "language": "LanguageTag"
  },
  "CorrectStatedFigureInput": {
    "idempotencyKey": "String",
    "message": "String!",
    "expectedRevision": "Int",
    "id": "ID!",
    "measure": "FigureMeasure",
    "value": "Int",
    "statedOn": "EDTF",
    "citations": "[CitationInput!]"
  },
  "CorrectSuccessionInput": {
    "idempotencyKey": "String",
    "message": "String!",
    "expectedRevision": "Int",
    "id": "ID!",
    "kind": "SuccessionKind",
    "on": "EDTF",
    "citations": "[CitationInput!]"
  },
  "EndInput": {
    "idempotencyKey": "String",
    "message": "String",
    "expectedRevision": "Int",
    "id": "ID!",
    "on": "EDTF!",
    "citations": "[CitationInput!]"
  },
  "MergeOrganizationsInput": {
    "idempotencyKey": "String",
    "message": "String!",
    "source": "ID!",
    "target": "ID!",
    "retract": "[ID!]"
  },
  "RecordMembershipInput": {
    "idempotencyKey": "String",
    "message": "String",
    "member": "ID!",
    "federation": "ID!",
    "category": "MembershipCategory",
    "standing": "MembershipStanding",
    "start": "EDTF",
    "end": "EDTF",
    "ongoing": "Boolean",
    "announcedOn": "EDTF",
    "countries": "[CountryCode!]",
    "citations": "[CitationInput!]!",
    "attestedOn": "[EDTF!]"
  },
  "RecordSuccessionInput": {
    "idempotencyKey": "String",
    "message": "String",
    "kind": "SuccessionKind!",
    "predecessor": "ID!",
    "successor": "ID!",
    "on": "EDTF",
    "citations": "[CitationInput!]!"
  },
  "RegisterOrganizationInput": {
    "idempotencyKey": "String",
    "message": "String",
    "kind": "OrganizationKind!",
    "names": "[NameInput!]!",
    "slug": "String",
    "countries": "[CountryCode!]",
    "city": "String",
    "founded": "EDTF",
    "dissolved": "EDTF",
    "website": "URL",
    "identifiers": "[IdentifierInput!]",
    "citations": "[CitationInput!]!",
    "memberships": "[NewMembershipInput!]"
  },
  "NewMembershipInput": {
    "federation": "ID!",
    "category": "MembershipCategory",
    "start": "EDTF",
    "end": "EDTF",
    "ongoing": "Boolean",
    "announcedOn": "EDTF",
    "countries": "[CountryCode!]",
    "citations": "[CitationInput!]"
  },
  "RenameOrganizationInput": {
    "idempotencyKey": "String",
    "message": "String",
    "expectedRevision": "Int",
    "id": "ID!",
    "name": "NameInput!",
    "on": "EDTF!",
    "citations": "[CitationInput!]!"
  },
  "RetractInput": {
    "idempotencyKey": "String",
    "message": "String!",
    "expectedRevision": "Int",
    "id": "ID!"
  },
  "StateFigureInput": {
    "idempotencyKey": "String",
    "message": "String",
    "organization": "ID!",
    "measure": "FigureMeasure!",
    "value": "Int!",
    "statedOn": "EDTF!",
    "citations": "[CitationInput!]!"
  },
  "UnmergeOrganizationsInput": {
    "idempotencyKey": "String",
    "message": "String!",
    "source": "ID!"
  },
  "UnretractInput": {
    "idempotencyKey": "String",
    "message": "String!",
    "id": "ID!"
  }
};

/** The values of their enums. */
export const ENUMS: Readonly<Record<string, readonly string[]>> = {
  "AccreditationCategory": [
    "COMPETITIVE",
    "COMPETITIVE_SPECIALISED",
    "NON_COMPETITIVE",
    "DOCUMENTARY_SHORT",
    "A_FESTIVAL",
    "OTHER"
  ],
  "MembershipCategory": [
    "FULL",
    "ASSOCIATE",
    "AFFILIATE",
    "OBSERVER",
    "HONORARY",
    "CANDIDATE",
    "SUPPORTING",
    "PROVISIONAL",
    "UNKNOWN"
  ],
  "MembershipStanding": [
    "ACTIVE",
    "SUSPENDED"
  ],
  "OrganizationKind": [
    "FEDERATION",
    "GUILD",
    "UNION",
    "ASSOCIATION",
    "FESTIVAL",
    "ARCHIVE",
    "AGENCY",
    "FUND",
    "SCHOOL",
    "COMPANY",
    "STATE",
    "ACADEMY",
    "MUSEUM",
    "NETWORK"
  ],
  "NameType": [
    "OFFICIAL",
    "TRANSLATION",
    "ACRONYM",
    "ALIAS",
    "FORMER"
  ],
  "IdentifierScheme": [
    "WIKIDATA",
    "ISNI",
    "ROR",
    "LEI",
    "VIAF",
    "EIDR_PARTY",
    "OTHER"
  ],
  "FigureMeasure": [
    "MEMBERS",
    "COUNTRIES",
    "FULL_MEMBERS",
    "ASSOCIATE_MEMBERS",
    "ACCREDITED_FESTIVALS",
    "INDIVIDUALS_REPRESENTED"
  ],
  "SuccessionKind": [
    "RENAMED",
    "MERGED",
    "SPLIT",
    "REPLACED"
  ]
};
