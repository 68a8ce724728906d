#pragma once
// Every setting of a connection, with its reason.

namespace timon::storage::settings {

/// How long a writer waits for the writer before it; a large import may hold the database for five seconds.
inline constexpr int busy_milliseconds = 10'000;
/// How long one waits for its turn who has written ahead of it. Below the second after which PostgreSQL looks for
/// deadlocks: where a writer waits for what was written ahead, it is this one that gives way, never the other.
inline constexpr int turn_milliseconds = 800;

inline constexpr const char* sqlite[] = {
    "PRAGMA journal_mode = WAL",             // readers go on while somebody writes
    "PRAGMA synchronous = FULL",             // what was answered as saved survives a power cut
    "PRAGMA foreign_keys = ON",              // off by default, and the connection string cannot turn it on
    "PRAGMA trusted_schema = OFF",           // a doctored file must not run functions through its schema
    "PRAGMA cell_size_check = ON",           // a damaged page is noticed when it is read, not when it is rewritten
    "PRAGMA temp_store = MEMORY",            // sorts leave no files behind
    "PRAGMA cache_size = -16384",            // 16 MiB for each connection: a plan of 10,000 elements fits
    "PRAGMA mmap_size = 0",                  // an I/O error is an error code and not a signal
    "PRAGMA journal_size_limit = 67108864",  // the log shrinks again after a large import
};

inline constexpr const char* postgresql[] = {
    "SET client_encoding = 'UTF8'",                     // whatever the machine's locale says
    "SET datestyle = 'ISO, YMD'",                       // days arrive as we store them
    "SET search_path = public",                         // tables live in one place, whoever signs in
    "SET timezone = 'UTC'",                             // no day shifts by the server's zone
    "SET bytea_output = 'hex'",                         // the one form that is read back
    "SET extra_float_digits = 3",                       // a double comes back as it went
    "SET lock_timeout = '10s'",                         // as long as a writer waits on SQLite
    "SET idle_in_transaction_session_timeout = '60s'",  // a stuck server does not hold the others for ever
    "SET synchronous_commit = on",                      // the same promise as synchronous = FULL
    "SET plan_cache_mode = auto",                       // prepared statements keep good plans as tables grow
};

/// Writers queue on this advisory lock, as they do on SQLite's one write lock. It makes sequence numbers
/// (ledger, changes) gap-free and visible in their order, and leaves no deadlock and no serialisation failure to retry.
inline constexpr const char* postgresql_begin_write =
    "BEGIN ISOLATION LEVEL READ COMMITTED; SELECT pg_advisory_xact_lock(7269747)";
/// A large import adds what nobody else can know of yet before it takes its turn: checking each row's references takes
/// most of its time. Until it commits, nobody sees any of it.
inline constexpr const char* postgresql_begin_ahead = "BEGIN ISOLATION LEVEL READ COMMITTED";
inline constexpr const char* postgresql_take_turn =
    "SET LOCAL lock_timeout = '800ms'; SELECT pg_advisory_xact_lock(7269747); SET LOCAL lock_timeout = '10s'";
/// One snapshot for all statements of a read, as on SQLite.
inline constexpr const char* postgresql_begin_read = "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY";

}  // namespace timon::storage::settings
