// The commands about accounts, as they are typed.
#include <gmock/gmock.h>

#include "app/commands/commands.hpp"
#include "storage/testing/test_database.hpp"

using namespace timon;
using namespace timon::app;
using ::testing::HasSubstr;
using ::testing::StartsWith;

namespace {

class Commands : public ::testing::Test {
 protected:
  struct Answer {
    int status;
    std::string out, error;
  };
  Answer run(std::vector<std::string> words) {
    words.insert(words.begin(), "timon");
    words.insert(words.end(), {"--data", folder_.path().string()});
    std::vector<const char*> arguments;
    for (const std::string& word : words) arguments.push_back(word.c_str());
    ::testing::internal::CaptureStdout();
    ::testing::internal::CaptureStderr();
    CommandLine line;
    add_all_commands(line);
    const int status = line.run(static_cast<int>(arguments.size()), arguments.data());
    return {status, ::testing::internal::GetCapturedStdout(), ::testing::internal::GetCapturedStderr()};
  }
  Answer begin() {
    return run({"user", "add", "Ana", "--name", "Ana Pérez", "--role", "administrator", "--institution", "Tenjo"});
  }
  timon::testing::TemporaryFolder folder_;
};

TEST_F(Commands, begin_an_installation_and_list_administrators_first) {
  EXPECT_THAT(run({"user", "add", "x", "--name", "X"}).error, HasSubstr("no_institution"));
  const auto begun = begin();
  EXPECT_EQ(begun.status, done) << begun.error;
  EXPECT_EQ(begun.out.size(), 17u) << "a new password alone on its line";
  EXPECT_EQ(run({"user", "add", "luis", "--name", "Luis", "--role", "planner"}).status, done);
  EXPECT_EQ(run({"user", "list"}).out,
            "ana\tAna Pérez\t-\tTenjo\tadministrator\tenabled\nluis\tLuis\t-\tTenjo\tplanner\tenabled\n");
}

TEST_F(Commands, refuse_what_the_use_cases_refuse) {
  begin();
  const auto refusal = [&](std::vector<std::string> words) {
    const auto answer = run(std::move(words));
    EXPECT_EQ(answer.status, refused);
    return answer.error;
  };
  EXPECT_THAT(refusal({"user", "add", "ana", "--name", "Otra"}), HasSubstr("user_name_taken"));
  EXPECT_THAT(refusal({"user", "add", "eva", "--name", "Eva", "--role", "king"}), HasSubstr("unknown_name"));
  EXPECT_THAT(refusal({"user", "add", "eva", "--name", "Eva", "--office", "X"}), HasSubstr("office_missing"));
  EXPECT_THAT(refusal({"user", "disable", "nadie"}), HasSubstr("user_not_found"));
  EXPECT_THAT(refusal({"user", "disable", "ana"}), HasSubstr("last_administrator"));
  EXPECT_THAT(refusal({"token", "create", "--user", "nadie"}), HasSubstr("user_not_found"));
  EXPECT_EQ(run({"token", "create"}).status, wrong_usage);
}

TEST_F(Commands, disable_and_enable_with_the_rights_of_a_person) {
  begin();
  run({"user", "add", "luis", "--name", "Luis", "--role", "planner"});
  EXPECT_EQ(run({"user", "disable", "luis", "--as", "luis"}).status, refused);
  EXPECT_EQ(run({"user", "disable", "luis", "--as", "ana"}).status, done);
  EXPECT_THAT(run({"user", "list"}).out, HasSubstr("\tdisabled\n"));
  EXPECT_THAT(run({"token", "create", "--user", "luis"}).error, HasSubstr("account_disabled"));
  EXPECT_EQ(run({"user", "enable", "luis"}).status, done);
  EXPECT_EQ(run({"user", "password", "luis"}).out.size(), 17u);
}

TEST_F(Commands, make_a_token_alone_on_its_line_and_check_the_ledger) {
  begin();
  const auto token = run({"token", "create", "--user", "ana"});
  EXPECT_EQ(token.status, done);
  EXPECT_THAT(token.out, StartsWith("timon_"));
  EXPECT_EQ(token.out.find('\n'), token.out.size() - 1);
  const auto check = run({"check"});
  EXPECT_EQ(check.status, done) << check.out;
  EXPECT_THAT(check.out, HasSubstr("4"));
}

}  // namespace
