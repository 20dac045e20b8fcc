-- 連携システム: programs of the hospital that call the programming interface, each with one role
create table program (
  id           bigint primary key,
  client_id    varchar(40) not null unique,
  name         varchar(60) not null,
  purpose      varchar(120) not null,
  role         varchar(32) not null,
  -- ranges of addresses it may call from, separated by commas
  addresses    varchar(400) not null,
  for_people   boolean not null,
  created_by   varchar(64) not null,
  created_at   timestamp(6) with time zone not null,
  -- empty where two administrators have to and only one has
  confirmed_by varchar(64),
  confirmed_at timestamp(6) with time zone,
  revoked_by   varchar(64),
  revoked_at   timestamp(6) with time zone,
  revoked_why  varchar(80),
  last_use     timestamp(6) with time zone,
  version      bigint not null
);

-- public keys alone; several that hold at once are how a program changes its key
create table program_key (
  id           bigint primary key,
  program_id   bigint not null references program (id),
  -- RFC 7638: SHA-256 of the key, base64url
  thumbprint   varchar(64) not null,
  jwk          varchar(4000) not null,
  starts_at    timestamp(6) with time zone not null,
  ends_at      timestamp(6) with time zone not null,
  added_by     varchar(64) not null,
  added_at     timestamp(6) with time zone not null,
  confirmed_at timestamp(6) with time zone,
  withdrawn_by varchar(64),
  withdrawn_at timestamp(6) with time zone,
  constraint program_key_once unique (program_id, thumbprint)
);

create index program_key_thumbprint on program_key (thumbprint);

-- access tokens of some minutes, of which only the SHA-256 is kept
create table program_token (
  token_hash varchar(64) primary key,
  program_id bigint not null references program (id),
  key_id     bigint not null references program_key (id),
  issued_at  timestamp(6) with time zone not null,
  expires_at timestamp(6) with time zone not null
);
create index program_token_expires on program_token (expires_at);

-- assertions that were used: the key of the row is what refuses the second, on whichever node
create table program_assertion (
  program_id bigint not null references program (id),
  jti_hash   varchar(64) not null,
  expires_at timestamp(6) with time zone not null,
  primary key (program_id, jti_hash)
);
create index program_assertion_expires on program_assertion (expires_at);
