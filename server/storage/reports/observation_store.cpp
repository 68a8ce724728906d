#include "storage/reports/observation_store.hpp"

namespace timon::storage::reports {
namespace {

constexpr Sql find_by_id{"reports/find_observation", R"sql(
  SELECT id, report_id, subject_id, criterion, severity, text, due_on, state, person_id, recorded_at
  FROM observations WHERE id = :id)sql"};
constexpr Sql list_observations{"reports/list_observations", R"sql(
  SELECT id, report_id, subject_id, criterion, severity, text, due_on, state, person_id, recorded_at
  FROM observations WHERE report_id = :report_id ORDER BY id)sql"};
constexpr Sql list_turns{"reports/list_observation_turns", R"sql(
  SELECT turns.id, turns.observation_id, turns.kind, turns.text, turns.person_id, turns.recorded_at
  FROM observations JOIN observation_turns turns ON turns.observation_id = observations.id
  WHERE observations.report_id = :report_id ORDER BY turns.id)sql"};
constexpr Sql insert_observation{"reports/add_observation", R"sql(
  INSERT INTO observations (id, report_id, subject_id, criterion, severity, text, due_on, state, person_id, recorded_at)
  VALUES (:id, :report_id, :subject_id, :criterion, :severity, :text, :due_on, :state, :person_id, :recorded_at))sql"};
constexpr Sql insert_turn{"reports/add_observation_turn", R"sql(
  INSERT INTO observation_turns (id, observation_id, kind, text, person_id, recorded_at)
  VALUES (:id, :observation_id, :kind, :text, :person_id, :recorded_at))sql"};
constexpr Sql update_state{"reports/set_observation_state", R"sql(
  UPDATE observations SET state = :state WHERE id = :id)sql"};
constexpr Sql count_observations{"reports/count_observations", R"sql(
  SELECT observations.report_id, count(*) FILTER (WHERE observations.state = 'open'),
    count(*) FILTER (WHERE observations.severity = 'high' AND observations.state <> 'closed'), count(*)
  FROM reports JOIN observations ON observations.report_id = reports.id
  WHERE reports.plan_id = :plan_id AND reports.period_id IN (
    SELECT id FROM periods WHERE kind = :kind AND end_on BETWEEN :first_end AND :last_end)
  GROUP BY observations.report_id)sql"};

}  // namespace

std::optional<Observation> find_observation(Session& session, ObservationId id) {
  return session.optional_row<Observation>(find_by_id, {{"id", id}});
}

std::vector<Observation> observations_of(Session& session, timon::reports::ReportId report) {
  return session.rows<Observation>(list_observations, {{"report_id", report}});
}

std::vector<Turn> turns_of(Session& session, timon::reports::ReportId report) {
  return session.rows<Turn>(list_turns, {{"report_id", report}});
}

void add_observation(Transaction& transaction, const Observation& one) {
  transaction.execute(insert_observation, {{"id", one.id},
                                           {"report_id", one.report_id},
                                           {"subject_id", one.subject_id},
                                           {"criterion", one.criterion},
                                           {"severity", one.severity},
                                           {"text", one.text},
                                           {"due_on", one.due_on},
                                           {"state", one.state},
                                           {"person_id", one.person_id},
                                           {"recorded_at", one.recorded_at}});
}

void add_turn(Transaction& transaction, const Turn& turn, timon::reports::ObservationState after) {
  transaction.execute(insert_turn, {{"id", turn.id},
                                    {"observation_id", turn.observation_id},
                                    {"kind", turn.kind},
                                    {"text", turn.text},
                                    {"person_id", turn.person_id},
                                    {"recorded_at", turn.recorded_at}});
  transaction.execute(update_state, {{"id", turn.observation_id}, {"state", after}});
}

std::vector<ObservationCounts> observation_counts(Session& session, timon::plans::PlanId plan,
                                                  const PeriodsBetween& periods) {
  return session.rows<ObservationCounts>(
      count_observations,
      {{"plan_id", plan}, {"kind", periods.kind}, {"first_end", periods.first_end}, {"last_end", periods.last_end}});
}

}  // namespace timon::storage::reports
