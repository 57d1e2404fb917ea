-- Schema 1. Never edited once released: a change is a new numbered step.
--
-- Each recorded table has a history table beside it with the same columns and `until`, the change that
-- ended the version. A version is known by (table, id, since). Today's reading never touches history,
-- and a first import writes no history at all.
--
-- Instants are microseconds since 1970 in UTC, days are days since 1970, truth is 0 or 1. NULL means
-- "none"; text that is not there is ''. sort_key, search, fingerprint, email_key and name_key are derived.

-- Facts about this file: schema of the collation keys, program that made it.
CREATE TABLE meta (
  key TEXT NOT NULL PRIMARY KEY,
  value TEXT NOT NULL
) STRICT;

-- The next id of each kind. Ids are never used again, not even after an undo.
CREATE TABLE counter (
  name TEXT NOT NULL PRIMARY KEY,
  next INTEGER NOT NULL
) STRICT;

-- When a recurring report last ran. Outside chain, as-of and undo.
CREATE TABLE run (
  name TEXT NOT NULL PRIMARY KEY,
  change INTEGER NOT NULL,
  at INTEGER NOT NULL,
  digest TEXT NOT NULL
) STRICT;

-- The chain. `versions` counts the row versions begun and ended.
CREATE TABLE change (
  number INTEGER NOT NULL PRIMARY KEY,
  at INTEGER NOT NULL,
  clock_given INTEGER NOT NULL,
  verb TEXT NOT NULL,
  versions INTEGER NOT NULL,
  hash BLOB NOT NULL
) STRICT;
CREATE INDEX change_at ON change (at);

-- What may have to be erased of a change. The chain holds its salted digest.
CREATE TABLE change_detail (
  number INTEGER NOT NULL PRIMARY KEY REFERENCES change (number) DEFERRABLE INITIALLY DEFERRED,
  salt BLOB NOT NULL,
  actor TEXT NOT NULL,
  note TEXT NOT NULL,
  source TEXT NOT NULL
) STRICT;

-- Versions whose personal columns were overwritten: what their digest was, what it is now.
CREATE TABLE erased (
  record INTEGER NOT NULL,  -- number of the table, as in store/columns.h
  id INTEGER NOT NULL,
  since INTEGER NOT NULL,
  change INTEGER NOT NULL,  -- that erased
  digest_before BLOB NOT NULL,
  digest_after BLOB NOT NULL,
  PRIMARY KEY (record, id, since, change)
) STRICT;
CREATE INDEX erased_change ON erased (change);

-- Counted registrations, kept up by each change; current only.
CREATE TABLE summary (
  delegation INTEGER NOT NULL,
  category TEXT NOT NULL,
  role TEXT NOT NULL,
  rank TEXT NOT NULL,
  gender TEXT NOT NULL,
  status TEXT NOT NULL,
  placeholder INTEGER NOT NULL,
  attended INTEGER NOT NULL,
  received INTEGER NOT NULL,  -- start of the quarter hour
  n INTEGER NOT NULL,
  PRIMARY KEY (delegation, received, category, role, rank, gender, status, placeholder, attended)
) STRICT;

-- The workspace's TOML files as they were when a change was made.
CREATE TABLE config (
  id INTEGER NOT NULL PRIMARY KEY,
  since INTEGER NOT NULL,
  salt BLOB NOT NULL,
  path TEXT NOT NULL,
  text TEXT NOT NULL
) STRICT;
CREATE TABLE config_history (
  id INTEGER NOT NULL,
  since INTEGER NOT NULL,
  until INTEGER NOT NULL,
  salt BLOB NOT NULL,
  path TEXT NOT NULL,
  text TEXT NOT NULL,
  PRIMARY KEY (id, since)
) STRICT;
CREATE INDEX config_history_since ON config_history (since);
CREATE INDEX config_history_until ON config_history (until);
CREATE UNIQUE INDEX config_path ON config (path);

-- Organisations that partners.toml does not know, recorded at import.
CREATE TABLE party (
  id INTEGER NOT NULL PRIMARY KEY,
  since INTEGER NOT NULL,
  salt BLOB NOT NULL,
  code TEXT NOT NULL,
  name TEXT NOT NULL,
  kind TEXT NOT NULL
) STRICT;
CREATE TABLE party_history (
  id INTEGER NOT NULL,
  since INTEGER NOT NULL,
  until INTEGER NOT NULL,
  salt BLOB NOT NULL,
  code TEXT NOT NULL,
  name TEXT NOT NULL,
  kind TEXT NOT NULL,
  PRIMARY KEY (id, since)
) STRICT;
CREATE INDEX party_history_since ON party_history (since);
CREATE INDEX party_history_until ON party_history (until);
CREATE UNIQUE INDEX party_code ON party (code);

-- A human being, once: identity only.
CREATE TABLE person (
  id INTEGER NOT NULL PRIMARY KEY,
  since INTEGER NOT NULL,
  salt BLOB NOT NULL,
  name TEXT NOT NULL,
  folded_name TEXT NOT NULL,
  merged_into INTEGER,
  name_key INTEGER NOT NULL
) STRICT;
CREATE TABLE person_history (
  id INTEGER NOT NULL,
  since INTEGER NOT NULL,
  until INTEGER NOT NULL,
  salt BLOB NOT NULL,
  name TEXT NOT NULL,
  folded_name TEXT NOT NULL,
  merged_into INTEGER,
  name_key INTEGER NOT NULL,
  PRIMARY KEY (id, since)
) STRICT;
CREATE INDEX person_history_since ON person_history (since);
CREATE INDEX person_history_until ON person_history (until);
CREATE INDEX person_name_key ON person (name_key);

-- All registrations of one party at one meeting.
CREATE TABLE delegation (
  id INTEGER NOT NULL PRIMARY KEY,
  since INTEGER NOT NULL,
  salt BLOB NOT NULL,
  meeting TEXT NOT NULL,
  party TEXT NOT NULL,
  quota TEXT NOT NULL,
  exempt INTEGER NOT NULL
) STRICT;
CREATE TABLE delegation_history (
  id INTEGER NOT NULL,
  since INTEGER NOT NULL,
  until INTEGER NOT NULL,
  salt BLOB NOT NULL,
  meeting TEXT NOT NULL,
  party TEXT NOT NULL,
  quota TEXT NOT NULL,
  exempt INTEGER NOT NULL,
  PRIMARY KEY (id, since)
) STRICT;
CREATE INDEX delegation_history_since ON delegation_history (since);
CREATE INDEX delegation_history_until ON delegation_history (until);
CREATE UNIQUE INDEX delegation_meeting_party ON delegation (meeting, party);

-- Notes verbales and nomination letters, as received.
CREATE TABLE document (
  id INTEGER NOT NULL PRIMARY KEY,
  since INTEGER NOT NULL,
  salt BLOB NOT NULL,
  meeting TEXT NOT NULL,
  party TEXT NOT NULL,
  type TEXT NOT NULL,
  number TEXT NOT NULL,
  dated INTEGER,
  received_on INTEGER
) STRICT;
CREATE TABLE document_history (
  id INTEGER NOT NULL,
  since INTEGER NOT NULL,
  until INTEGER NOT NULL,
  salt BLOB NOT NULL,
  meeting TEXT NOT NULL,
  party TEXT NOT NULL,
  type TEXT NOT NULL,
  number TEXT NOT NULL,
  dated INTEGER,
  received_on INTEGER,
  PRIMARY KEY (id, since)
) STRICT;
CREATE INDEX document_history_since ON document_history (since);
CREATE INDEX document_history_until ON document_history (until);

-- One person, or a seat without one, at one meeting. What is counted stands first, so that
-- counting reads only the beginning of a row.
CREATE TABLE registration (
  id INTEGER NOT NULL PRIMARY KEY,
  since INTEGER NOT NULL,
  salt BLOB NOT NULL,
  delegation INTEGER NOT NULL REFERENCES delegation (id) DEFERRABLE INITIALLY DEFERRED,
  person INTEGER REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  status TEXT NOT NULL,
  role TEXT NOT NULL,
  category TEXT NOT NULL,
  rank TEXT NOT NULL,
  gender TEXT NOT NULL,
  presence TEXT NOT NULL,
  received INTEGER NOT NULL,
  name TEXT NOT NULL,
  family_name TEXT NOT NULL,
  given_name TEXT NOT NULL,
  honorific TEXT NOT NULL,
  organisation TEXT NOT NULL,
  department TEXT NOT NULL,
  position TEXT NOT NULL,
  email TEXT NOT NULL,
  phone TEXT NOT NULL,
  listens TEXT NOT NULL,
  speaks TEXT NOT NULL,
  arrival INTEGER,
  departure INTEGER,
  funding TEXT NOT NULL,
  remarks TEXT NOT NULL,
  consent TEXT NOT NULL,
  nominated_by TEXT NOT NULL,
  document INTEGER REFERENCES document (id) DEFERRABLE INITIALLY DEFERRED,
  replaces INTEGER,
  source_file TEXT NOT NULL,
  source_line INTEGER NOT NULL,
  sort_key BLOB NOT NULL,
  search TEXT NOT NULL,
  fingerprint INTEGER NOT NULL,
  email_key INTEGER NOT NULL,
  name_key INTEGER NOT NULL
) STRICT;
CREATE TABLE registration_history (
  id INTEGER NOT NULL,
  since INTEGER NOT NULL,
  until INTEGER NOT NULL,
  salt BLOB NOT NULL,
  delegation INTEGER NOT NULL,
  person INTEGER,
  status TEXT NOT NULL,
  role TEXT NOT NULL,
  category TEXT NOT NULL,
  rank TEXT NOT NULL,
  gender TEXT NOT NULL,
  presence TEXT NOT NULL,
  received INTEGER NOT NULL,
  name TEXT NOT NULL,
  family_name TEXT NOT NULL,
  given_name TEXT NOT NULL,
  honorific TEXT NOT NULL,
  organisation TEXT NOT NULL,
  department TEXT NOT NULL,
  position TEXT NOT NULL,
  email TEXT NOT NULL,
  phone TEXT NOT NULL,
  listens TEXT NOT NULL,
  speaks TEXT NOT NULL,
  arrival INTEGER,
  departure INTEGER,
  funding TEXT NOT NULL,
  remarks TEXT NOT NULL,
  consent TEXT NOT NULL,
  nominated_by TEXT NOT NULL,
  document INTEGER,
  replaces INTEGER,
  source_file TEXT NOT NULL,
  source_line INTEGER NOT NULL,
  sort_key BLOB NOT NULL,
  search TEXT NOT NULL,
  fingerprint INTEGER NOT NULL,
  email_key INTEGER NOT NULL,
  name_key INTEGER NOT NULL,
  PRIMARY KEY (id, since)
) STRICT;
CREATE INDEX registration_history_since ON registration_history (since);
CREATE INDEX registration_history_until ON registration_history (until);
CREATE INDEX registration_history_delegation ON registration_history (delegation);
CREATE INDEX registration_delegation ON registration (delegation);
CREATE INDEX registration_person ON registration (person);
CREATE INDEX registration_since ON registration (since);
CREATE INDEX registration_email_key ON registration (email_key);

-- What went to a party, and what came back.
CREATE TABLE invitation (
  id INTEGER NOT NULL PRIMARY KEY,
  since INTEGER NOT NULL,
  salt BLOB NOT NULL,
  meeting TEXT NOT NULL,
  party TEXT NOT NULL,
  document_type TEXT NOT NULL,
  document_number TEXT NOT NULL,
  sent_on INTEGER,
  reply TEXT NOT NULL,
  replied_on INTEGER
) STRICT;
CREATE TABLE invitation_history (
  id INTEGER NOT NULL,
  since INTEGER NOT NULL,
  until INTEGER NOT NULL,
  salt BLOB NOT NULL,
  meeting TEXT NOT NULL,
  party TEXT NOT NULL,
  document_type TEXT NOT NULL,
  document_number TEXT NOT NULL,
  sent_on INTEGER,
  reply TEXT NOT NULL,
  replied_on INTEGER,
  PRIMARY KEY (id, since)
) STRICT;
CREATE INDEX invitation_history_since ON invitation_history (since);
CREATE INDEX invitation_history_until ON invitation_history (until);

-- Focal points: personal data, hence here and not in TOML.
CREATE TABLE contact (
  id INTEGER NOT NULL PRIMARY KEY,
  since INTEGER NOT NULL,
  salt BLOB NOT NULL,
  party TEXT NOT NULL,
  name TEXT NOT NULL,
  folded_name TEXT NOT NULL,
  position TEXT NOT NULL,
  organisation TEXT NOT NULL,
  email TEXT NOT NULL,
  phone TEXT NOT NULL,
  from_day INTEGER,
  to_day INTEGER
) STRICT;
CREATE TABLE contact_history (
  id INTEGER NOT NULL,
  since INTEGER NOT NULL,
  until INTEGER NOT NULL,
  salt BLOB NOT NULL,
  party TEXT NOT NULL,
  name TEXT NOT NULL,
  folded_name TEXT NOT NULL,
  position TEXT NOT NULL,
  organisation TEXT NOT NULL,
  email TEXT NOT NULL,
  phone TEXT NOT NULL,
  from_day INTEGER,
  to_day INTEGER,
  PRIMARY KEY (id, since)
) STRICT;
CREATE INDEX contact_history_since ON contact_history (since);
CREATE INDEX contact_history_until ON contact_history (until);

-- Numbered points of the agenda.
CREATE TABLE item (
  id INTEGER NOT NULL PRIMARY KEY,
  since INTEGER NOT NULL,
  salt BLOB NOT NULL,
  meeting TEXT NOT NULL,
  number TEXT NOT NULL,
  title TEXT NOT NULL,
  position INTEGER NOT NULL
) STRICT;
CREATE TABLE item_history (
  id INTEGER NOT NULL,
  since INTEGER NOT NULL,
  until INTEGER NOT NULL,
  salt BLOB NOT NULL,
  meeting TEXT NOT NULL,
  number TEXT NOT NULL,
  title TEXT NOT NULL,
  position INTEGER NOT NULL,
  PRIMARY KEY (id, since)
) STRICT;
CREATE INDEX item_history_since ON item_history (since);
CREATE INDEX item_history_until ON item_history (until);

-- Timed entries of the programme. Times are seconds on the wall of the meeting's zone.
CREATE TABLE slot (
  id INTEGER NOT NULL PRIMARY KEY,
  since INTEGER NOT NULL,
  salt BLOB NOT NULL,
  meeting TEXT NOT NULL,
  key TEXT NOT NULL,
  item INTEGER REFERENCES item (id) DEFERRABLE INITIALLY DEFERRED,
  kind TEXT NOT NULL,
  starts INTEGER,
  ends INTEGER,
  room TEXT NOT NULL,
  title TEXT NOT NULL,
  languages TEXT NOT NULL,
  status TEXT NOT NULL
) STRICT;
CREATE TABLE slot_history (
  id INTEGER NOT NULL,
  since INTEGER NOT NULL,
  until INTEGER NOT NULL,
  salt BLOB NOT NULL,
  meeting TEXT NOT NULL,
  key TEXT NOT NULL,
  item INTEGER,
  kind TEXT NOT NULL,
  starts INTEGER,
  ends INTEGER,
  room TEXT NOT NULL,
  title TEXT NOT NULL,
  languages TEXT NOT NULL,
  status TEXT NOT NULL,
  PRIMARY KEY (id, since)
) STRICT;
CREATE INDEX slot_history_since ON slot_history (since);
CREATE INDEX slot_history_until ON slot_history (until);
CREATE INDEX slot_history_meeting ON slot_history (meeting);
CREATE INDEX slot_meeting ON slot (meeting);

-- Who has a part in a slot.
CREATE TABLE slot_person (
  id INTEGER NOT NULL PRIMARY KEY,
  since INTEGER NOT NULL,
  salt BLOB NOT NULL,
  slot INTEGER NOT NULL REFERENCES slot (id) DEFERRABLE INITIALLY DEFERRED,
  part TEXT NOT NULL,
  person INTEGER REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  name TEXT NOT NULL,
  folded_name TEXT NOT NULL,
  position INTEGER NOT NULL
) STRICT;
CREATE TABLE slot_person_history (
  id INTEGER NOT NULL,
  since INTEGER NOT NULL,
  until INTEGER NOT NULL,
  salt BLOB NOT NULL,
  slot INTEGER NOT NULL,
  part TEXT NOT NULL,
  person INTEGER,
  name TEXT NOT NULL,
  folded_name TEXT NOT NULL,
  position INTEGER NOT NULL,
  PRIMARY KEY (id, since)
) STRICT;
CREATE INDEX slot_person_history_since ON slot_person_history (since);
CREATE INDEX slot_person_history_until ON slot_person_history (until);
CREATE INDEX slot_person_history_slot ON slot_person_history (slot);
CREATE INDEX slot_person_slot ON slot_person (slot);
CREATE INDEX slot_person_person ON slot_person (person);

-- Experiences, good practices, challenges, recommendations, follow-up.
CREATE TABLE outcome (
  id INTEGER NOT NULL PRIMARY KEY,
  since INTEGER NOT NULL,
  salt BLOB NOT NULL,
  meeting TEXT NOT NULL,
  item INTEGER REFERENCES item (id) DEFERRABLE INITIALLY DEFERRED,
  kind TEXT NOT NULL,
  text TEXT NOT NULL,
  attribution TEXT NOT NULL,
  named TEXT NOT NULL,
  status TEXT NOT NULL,
  frameworks TEXT NOT NULL
) STRICT;
CREATE TABLE outcome_history (
  id INTEGER NOT NULL,
  since INTEGER NOT NULL,
  until INTEGER NOT NULL,
  salt BLOB NOT NULL,
  meeting TEXT NOT NULL,
  item INTEGER,
  kind TEXT NOT NULL,
  text TEXT NOT NULL,
  attribution TEXT NOT NULL,
  named TEXT NOT NULL,
  status TEXT NOT NULL,
  frameworks TEXT NOT NULL,
  PRIMARY KEY (id, since)
) STRICT;
CREATE INDEX outcome_history_since ON outcome_history (since);
CREATE INDEX outcome_history_until ON outcome_history (until);

-- Published states of a paper.
CREATE TABLE edition (
  id INTEGER NOT NULL PRIMARY KEY,
  since INTEGER NOT NULL,
  salt BLOB NOT NULL,
  meeting TEXT NOT NULL,
  paper TEXT NOT NULL,
  state TEXT NOT NULL,
  number TEXT NOT NULL,
  dated INTEGER,
  cleared_by TEXT NOT NULL,
  language TEXT NOT NULL,
  digest TEXT NOT NULL
) STRICT;
CREATE TABLE edition_history (
  id INTEGER NOT NULL,
  since INTEGER NOT NULL,
  until INTEGER NOT NULL,
  salt BLOB NOT NULL,
  meeting TEXT NOT NULL,
  paper TEXT NOT NULL,
  state TEXT NOT NULL,
  number TEXT NOT NULL,
  dated INTEGER,
  cleared_by TEXT NOT NULL,
  language TEXT NOT NULL,
  digest TEXT NOT NULL,
  PRIMARY KEY (id, since)
) STRICT;
CREATE INDEX edition_history_since ON edition_history (since);
CREATE INDEX edition_history_until ON edition_history (until);

-- Recorded exports to a named recipient.
CREATE TABLE transmission (
  id INTEGER NOT NULL PRIMARY KEY,
  since INTEGER NOT NULL,
  salt BLOB NOT NULL,
  meeting TEXT NOT NULL,
  recipient TEXT NOT NULL,
  columns_sent TEXT NOT NULL,
  rows_sent INTEGER NOT NULL,
  sent INTEGER NOT NULL,
  digest TEXT NOT NULL
) STRICT;
CREATE TABLE transmission_history (
  id INTEGER NOT NULL,
  since INTEGER NOT NULL,
  until INTEGER NOT NULL,
  salt BLOB NOT NULL,
  meeting TEXT NOT NULL,
  recipient TEXT NOT NULL,
  columns_sent TEXT NOT NULL,
  rows_sent INTEGER NOT NULL,
  sent INTEGER NOT NULL,
  digest TEXT NOT NULL,
  PRIMARY KEY (id, since)
) STRICT;
CREATE INDEX transmission_history_since ON transmission_history (since);
CREATE INDEX transmission_history_until ON transmission_history (until);

-- Seen at the meeting, on a day.
CREATE TABLE attendance (
  id INTEGER NOT NULL PRIMARY KEY,
  since INTEGER NOT NULL,
  salt BLOB NOT NULL,
  registration INTEGER NOT NULL REFERENCES registration (id) DEFERRABLE INITIALLY DEFERRED,
  day INTEGER NOT NULL,
  presence TEXT NOT NULL
) STRICT;
CREATE TABLE attendance_history (
  id INTEGER NOT NULL,
  since INTEGER NOT NULL,
  until INTEGER NOT NULL,
  salt BLOB NOT NULL,
  registration INTEGER NOT NULL,
  day INTEGER NOT NULL,
  presence TEXT NOT NULL,
  PRIMARY KEY (id, since)
) STRICT;
CREATE INDEX attendance_history_since ON attendance_history (since);
CREATE INDEX attendance_history_until ON attendance_history (until);
CREATE INDEX attendance_history_registration ON attendance_history (registration);
CREATE UNIQUE INDEX attendance_registration_day ON attendance (registration, day);

-- Pairs of people who are alike and are two: somebody has said so. No names, only their numbers.
CREATE TABLE distinction (
  id INTEGER NOT NULL PRIMARY KEY,
  since INTEGER NOT NULL,
  salt BLOB NOT NULL,
  person INTEGER NOT NULL REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  other INTEGER NOT NULL REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE TABLE distinction_history (
  id INTEGER NOT NULL,
  since INTEGER NOT NULL,
  until INTEGER NOT NULL,
  salt BLOB NOT NULL,
  person INTEGER NOT NULL,
  other INTEGER NOT NULL,
  PRIMARY KEY (id, since)
) STRICT;
CREATE INDEX distinction_history_since ON distinction_history (since);
CREATE INDEX distinction_history_until ON distinction_history (until);
CREATE UNIQUE INDEX distinction_pair ON distinction (person, other);

-- Passport, birth date, diet, access needs: kept apart, without history.
CREATE TABLE sensitive (
  registration INTEGER NOT NULL REFERENCES registration (id) DEFERRABLE INITIALLY DEFERRED,
  field TEXT NOT NULL,
  value TEXT NOT NULL,
  PRIMARY KEY (registration, field)
) STRICT;
