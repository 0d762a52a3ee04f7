-- Production as it is before this deployment.

SET ROLE deployer;

CREATE TABLE members (
    id    bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    name  text NOT NULL
);

RESET ROLE;
