#include "storage/mails/mail_store.hpp"

#include "storage/plans/stale.hpp"

namespace timon::storage::mails {
namespace {

constexpr Sql select_settings{"mails/find_settings", R"sql(
  SELECT host, port, encryption, user_name, from_address, from_name, site_address, is_on, version
  FROM mail_settings WHERE institution_id = :institution_id)sql"};
constexpr Sql insert_settings{"mails/add_settings", R"sql(
  INSERT INTO mail_settings (institution_id, host, port, encryption, user_name, from_address, from_name, site_address,
    is_on)
  VALUES (:institution_id, :host, :port, :encryption, :user_name, :from_address, :from_name, :site_address, :is_on)
  ON CONFLICT (institution_id) DO NOTHING)sql"};
constexpr Sql update_settings{"mails/save_settings", R"sql(
  UPDATE mail_settings SET host = :host, port = :port, encryption = :encryption, user_name = :user_name,
    from_address = :from_address, from_name = :from_name, site_address = :site_address, is_on = :is_on,
    version = version + 1
  WHERE institution_id = :institution_id AND version = :version)sql"};
constexpr Sql list_sending{"mails/sending_institutions", R"sql(
  SELECT institution_id FROM mail_settings WHERE is_on ORDER BY institution_id)sql"};
constexpr Sql insert_mail{"mails/add_mail", R"sql(
  INSERT INTO outbox (id, institution_id, person_id, kind, reference, message_id, subject, body_text, body_html, state,
    created_at, next_try_at)
  VALUES (:id, :institution_id, :person_id, :kind, :reference, :message_id, :subject, :body_text, :body_html, :state,
    :created_at, :next_try_at)
  ON CONFLICT (person_id, kind, reference) DO NOTHING)sql"};
constexpr Sql claim_due{"mails/claim_mails", R"sql(
  UPDATE outbox SET claimed_at = :now
  WHERE id IN (
    SELECT id FROM outbox
    WHERE institution_id = :institution_id AND state = 'waiting' AND next_try_at <= :now
      AND (claimed_at IS NULL OR claimed_at < :abandoned_before)
    ORDER BY next_try_at, id LIMIT 1)
  RETURNING id, institution_id, person_id, kind, reference, message_id, subject, body_text, body_html, state, attempts,
    code, said, created_at, next_try_at, ended_at)sql"};
constexpr Sql list_in_turn{"mails/institutions_in_turn", R"sql(
  SELECT institution_id FROM outbox
  WHERE state = 'waiting' AND next_try_at <= :now AND (claimed_at IS NULL OR claimed_at < :abandoned_before)
  GROUP BY institution_id ORDER BY max(attempts), min(next_try_at), institution_id)sql"};
constexpr Sql put_all_off{"mails/put_off", R"sql(
  UPDATE outbox SET next_try_at = :until
  WHERE institution_id = :institution_id AND state = 'waiting' AND next_try_at < :until)sql"};
constexpr Sql update_mail{"mails/save_mail", R"sql(
  UPDATE outbox SET state = :state, attempts = :attempts, code = :code, said = :said, next_try_at = :next_try_at,
    ended_at = :ended_at, claimed_at = NULL, body_text = :body_text, body_html = :body_html
  WHERE id = :id)sql"};
constexpr Sql select_mail{"mails/find_mail", R"sql(
  SELECT id, institution_id, person_id, kind, reference, message_id, subject, body_text, body_html, state, attempts,
    code, said, created_at, next_try_at, ended_at
  FROM outbox WHERE id = :id)sql"};
constexpr Sql list_mails{"mails/mails_of", R"sql(
  SELECT id, institution_id, person_id, kind, reference, message_id, subject, '', '', state, attempts,
    code, said, created_at, next_try_at, ended_at
  FROM outbox WHERE institution_id = :institution_id ORDER BY id DESC LIMIT :limit)sql"};
constexpr Sql count_states{"mails/count_mails", R"sql(
  SELECT state, count(*) FROM outbox WHERE institution_id = :institution_id GROUP BY state ORDER BY state)sql"};

}  // namespace

std::optional<MailSettings> find_settings(Session& session, OfficeId institution) {
  return session.optional_row<MailSettings>(select_settings, {{"institution_id", institution}});
}

Result<void> put_settings(Transaction& transaction, OfficeId institution, const MailSettings& its) {
  if (its.version == 0)
    return plans::unless_stale(transaction.execute(insert_settings, {{"institution_id", institution},
                                                                     {"host", its.host},
                                                                     {"port", its.port},
                                                                     {"encryption", its.encryption},
                                                                     {"user_name", its.user_name},
                                                                     {"from_address", its.from_address},
                                                                     {"from_name", its.from_name},
                                                                     {"site_address", its.site_address},
                                                                     {"is_on", its.is_on}}));
  return plans::unless_stale(transaction.execute(update_settings, {{"institution_id", institution},
                                                                   {"host", its.host},
                                                                   {"port", its.port},
                                                                   {"encryption", its.encryption},
                                                                   {"user_name", its.user_name},
                                                                   {"from_address", its.from_address},
                                                                   {"from_name", its.from_name},
                                                                   {"site_address", its.site_address},
                                                                   {"is_on", its.is_on},
                                                                   {"version", its.version}}));
}

std::vector<OfficeId> sending_institutions(Session& session) { return session.rows<OfficeId>(list_sending); }

bool add_mail(Transaction& transaction, const Mail& mail) {
  return transaction.execute(insert_mail, {{"id", mail.id},
                                           {"institution_id", mail.institution_id},
                                           {"person_id", mail.person_id},
                                           {"kind", mail.kind},
                                           {"reference", mail.reference},
                                           {"message_id", mail.message_id},
                                           {"subject", mail.subject},
                                           {"body_text", mail.body_text},
                                           {"body_html", mail.body_html},
                                           {"state", mail.state},
                                           {"created_at", mail.created_at},
                                           {"next_try_at", mail.next_try_at}}) == 1;
}

std::vector<OfficeId> institutions_in_turn(Session& session, Instant now, Instant abandoned_before) {
  return session.rows<OfficeId>(list_in_turn, {{"now", now}, {"abandoned_before", abandoned_before}});
}

std::optional<Mail> claim_mail(Transaction& transaction, const Claim& claim) {
  return transaction.optional_row<Mail>(
      claim_due,
      {{"institution_id", claim.institution}, {"now", claim.now}, {"abandoned_before", claim.abandoned_before}});
}

void put_off(Transaction& transaction, OfficeId institution, Instant until) {
  transaction.execute(put_all_off, {{"institution_id", institution}, {"until", until}});
}

void save_mail(Transaction& transaction, const Mail& mail) {
  const bool has_ended = mail.state == MailState::Sent || mail.state == MailState::Dropped;
  transaction.execute(update_mail, {{"id", mail.id},
                                    {"state", mail.state},
                                    {"attempts", mail.attempts},
                                    {"code", mail.code},
                                    {"said", mail.said},
                                    {"next_try_at", mail.next_try_at},
                                    {"ended_at", mail.ended_at},
                                    {"body_text", has_ended ? std::string() : mail.body_text},
                                    {"body_html", has_ended ? std::string() : mail.body_html}});
}

std::optional<Mail> find_mail(Session& session, MailId id) {
  return session.optional_row<Mail>(select_mail, {{"id", id}});
}

std::vector<Mail> mails_of(Session& session, OfficeId institution, std::int64_t limit) {
  return session.rows<Mail>(list_mails, {{"institution_id", institution}, {"limit", limit}});
}

std::vector<MailCount> count_mails(Session& session, OfficeId institution) {
  return session.rows<MailCount>(count_states, {{"institution_id", institution}});
}

}  // namespace timon::storage::mails
