#include "plenary/actions/saved_plan.h"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <limits>
#include <map>

#include "actions/import_state.h"
#include "intake/merge.h"
#include "plenary/codec/json_change.h"
#include "plenary/sha256.h"
#include "plenary/text.h"

namespace plenary::actions {

namespace {

constexpr std::string_view rows_begin = "\"rows\": [\n";
constexpr std::string_view seal_begins = "\"seal\": \"";

// The last line: a digest of all before it. It is no signature: who edits a plan on purpose can
// make it anew, and then meets the comparison of the rows.
std::string sealed(std::string text) {
  const std::string digest = sha256_hex(text);
  text += seal_begins;
  return text + digest + "\"\n}\n";
}

using Words = std::pair<std::string_view, std::string ImportRequest::*>;
constexpr std::array request_words{
    Words{"delegation", &ImportRequest::delegation},
    Words{"role", &ImportRequest::role},
    Words{"category", &ImportRequest::category},
    Words{"nominated_by", &ImportRequest::nominated_by},
    Words{"received", &ImportRequest::received},
    Words{"document", &ImportRequest::document},
    Words{"sheet", &ImportRequest::sheet},
    Words{"encoding", &ImportRequest::encoding},
    Words{"use_map", &ImportRequest::use_map},
    Words{"date_order", &ImportRequest::date_order},
};
using Flag = std::pair<std::string_view, bool ImportRequest::*>;
constexpr std::array request_flags{
    Flag{"blank_clears", &ImportRequest::blank_clears},
    Flag{"new_delegations", &ImportRequest::new_delegations},
    Flag{"excel_serial", &ImportRequest::excel_serial},
    Flag{"received_unsaid", &ImportRequest::received_unsaid},
    Flag{"partial", &ImportRequest::partial},
};
using Several = std::pair<std::string_view, std::vector<std::string> ImportRequest::*>;
constexpr std::array request_lists{
    Several{"replaced", &ImportRequest::replaced}, Several{"withdraw", &ImportRequest::withdraw},
    Several{"correct", &ImportRequest::correct},   Several{"replace", &ImportRequest::replace},
    Several{"same", &ImportRequest::same},         Several{"different", &ImportRequest::different},
};

void json_of_request(JsonWriter& json, const ImportRequest& request) {
  json.begin_object();
  for (const auto& [key, member] : request_words) json.field_or_null(key, request.*member);
  for (const auto& [key, member] : request_flags) json.field(key, request.*member);
  for (const auto& [key, member] : request_lists) {
    json.key(key);
    json.begin_array();
    for (const std::string& each : request.*member) json.value(each);
    json.end_array();
  }
  json.field_or_null("delimiter", request.delimiter == 0 ? "" : std::string(1, request.delimiter));
  json.field("header_row", request.header_row);
  json.key("map");
  json.begin_array();
  for (const auto& [header, field] : request.map) json.value(header + "=" + field);
  json.end_array();
  json.end_object();
}

ImportRequest request_in(const JsonValue& value) {
  ImportRequest request;
  for (const auto& [key, member] : request_words) request.*member = value.text_of(key);
  for (const auto& [key, member] : request_flags) request.*member = value.text_of(key) == "true";
  for (const auto& [key, member] : request_lists)
    if (const JsonValue* all = value.find(key))
      for (const JsonValue& each : all->items) (request.*member).push_back(each.text);
  const std::string delimiter = value.text_of("delimiter");
  request.delimiter = delimiter.empty() ? '\0' : delimiter.front();
  const std::string header_row = value.text_of("header_row");
  std::from_chars(header_row.data(), header_row.data() + header_row.size(), request.header_row);
  if (const JsonValue* map = value.find("map")) {
    for (const JsonValue& each : map->items) {
      const std::size_t sign = each.text.rfind('=');
      if (sign != std::string::npos)
        request.map.emplace_back(each.text.substr(0, sign), each.text.substr(sign + 1));
    }
  }
  return request;
}

void json_of_problems(JsonWriter& json, const std::vector<const Problem*>& problems) {
  json.key("problems");
  json.begin_array();
  for (const Problem* problem : problems) json.problem(*problem);
  json.end_array();
}

// Hands each row the problems that stand on its lines; the rest belong to the lists.
class ProblemsOfRows {
 public:
  explicit ProblemsOfRows(const Problems& problems) {
    for (const Problem& problem : problems)
      by_place_[problem.where.path][problem.where.line].push_back(&problem);
  }

  std::vector<const Problem*> take(const std::string& path, int first, int behind) {
    std::vector<const Problem*> taken;
    auto& lines = by_place_[path];
    const auto begin = lines.lower_bound(first);
    const auto end = lines.lower_bound(behind);
    for (auto line = begin; line != end; ++line)
      taken.insert(taken.end(), line->second.begin(), line->second.end());
    lines.erase(begin, end);
    return taken;
  }

  std::vector<const Problem*> rest() const {
    std::vector<const Problem*> all;
    for (const auto& [path, lines] : by_place_)
      for (const auto& [line, problems] : lines)
        all.insert(all.end(), problems.begin(), problems.end());
    return all;
  }

 private:
  std::map<std::string, std::map<int, std::vector<const Problem*>>> by_place_{};
};

// The line behind a row: where the next one of its list begins.
int line_behind(const ImportPlan& plan, std::size_t index) {
  const bool is_last =
      index + 1 == plan.rows.size() || plan.rows[index + 1].list != plan.rows[index].list;
  return is_last ? std::numeric_limits<int>::max() : plan.rows[index + 1].line;
}

// One compact object a line, so that two plans are compared line by line.
class RowsWriter {
 public:
  RowsWriter(const ImportPlan& plan, const DelegateLists& lists, ImportPlanner& planner,
             const Zone& zone)
      : plan_(plan), lists_(lists), planner_(planner), zone_(zone), problems_(plan.problems) {}

  std::string write() {
    std::string out(rows_begin);
    for (std::size_t i = 0; i < plan_.rows.size(); ++i) line(out, row(i), i > 0);
    out += "\n],\n\"withdrawals\": [\n";
    for (const PlannedWithdrawal& each : plan_.withdrawals)
      line(out, withdrawal(each), &each != &plan_.withdrawals.front());
    out += "\n],\n\"new_delegations\": [\n";
    for (const PartyRecord& each : plan_.new_parties)
      line(out, party(each), &each != &plan_.new_parties.front());
    out += "\n],\n\"problems\": [\n";
    bool is_first = true;
    for (const Problem* each : problems_.rest()) {
      std::string text;
      JsonWriter(text, true).problem(*each);
      line(out, text, !is_first);
      is_first = false;
    }
    return out + "\n],\n";
  }

 private:
  static void line(std::string& out, const std::string& text, bool follows) {
    if (follows) out += ",\n";
    out += text;
  }

  std::string row(std::size_t index) {
    const PlanRow& row = plan_.rows[index];
    const std::string& path = lists_[row.list].value.path;
    std::string text;
    JsonWriter json(text, true);
    json.begin_object();
    json.field("file", path);
    json.field("line", row.line);
    json.field("verdict", name_of(row.verdict));
    const bool is_new = row.verdict == Verdict::fresh;
    json.field_or_null("ref", row.known && !is_new ? ref(row.known) : "");
    json.field_or_null("replaces", row.known && is_new ? ref(row.known) : "");
    json_of_fields(json, fields(index));
    json_of_problems(json, problems_.take(path, row.line, line_behind(plan_, index)));
    json.end_object();
    return text;
  }

  std::vector<FieldChange> fields(std::size_t index) {
    const PlanRow& row = plan_.rows[index];
    if (row.verdict == Verdict::changed) {
      while (change_ < plan_.changes.size() && plan_.changes[change_].row < index) ++change_;
      return plan_.changes[change_].fields;
    }
    if (row.verdict != Verdict::fresh || !planner_.read(row, candidate_)) return {};
    Registration nobody;
    nobody.role.clear();
    nobody.category.clear();
    std::vector<FieldChange> fields = differences_of(nobody, candidate_.registration);
    fields.push_back({"delegation", {}, candidate_.party});
    fields.push_back({"received", {}, iso(candidate_.registration.received, zone_)});
    return fields;
  }

  static std::string withdrawal(const PlannedWithdrawal& each) {
    std::string text;
    JsonWriter json(text, true);
    json.begin_object();
    json.field("ref", ref(each.after.id));
    json.field("name", each.after.name);
    json.field("delegation", each.party);
    json.field("before", name_of(each.before));
    json.field("agreed", each.is_agreed);
    json.end_object();
    return text;
  }

  static std::string party(const PartyRecord& each) {
    std::string text;
    JsonWriter json(text, true);
    json.begin_object();
    json.field("delegation", each.code);
    json.field("name", each.name);
    json.end_object();
    return text;
  }

  const ImportPlan& plan_;
  const DelegateLists& lists_;
  ImportPlanner& planner_;
  const Zone& zone_;
  ProblemsOfRows problems_;
  Candidate candidate_{};
  std::size_t change_ = 0;
};

std::string hash_of(Store& store, ChangeNumber number) {
  auto hash = store.read({}, [&](Snapshot& snapshot) -> Result<std::string> {
    const auto change = snapshot.change(number);
    return change ? change->hash : std::string();
  });
  return hash ? *hash : std::string();
}

// One key a line, up to the rows.
class HeadWriter {
 public:
  explicit HeadWriter(std::string& out) : out_(out) { out_ += "{\n"; }
  JsonWriter field(std::string_view key) {
    if (!is_first_) out_ += ",\n";
    is_first_ = false;
    out_ += json_string(key) + ": ";
    return JsonWriter(out_, true);
  }

 private:
  std::string& out_;
  bool is_first_ = true;
};

void json_of_stamp(JsonWriter json, const PlanStamp& stamp, const Zone& zone) {
  json.begin_object();
  json.field("program", stamp.program);
  json.field("at", iso(stamp.act.now, zone));
  json.field("by", stamp.act.actor);
  json.key("config");
  json.begin_array();
  for (const ConfigFile& file : stamp.act.config) {
    json.begin_object();
    json.field("file", file.path);
    json.field("sha256", sha256_hex(file.text));
    json.end_object();
  }
  json.end_array();
  json.end_object();
}

void json_of_files(JsonWriter json, const std::vector<ImportFile>& files) {
  json.begin_array();
  for (const ImportFile& file : files) {
    json.begin_object();
    json.field("file", file.path);
    json.field("location", file.location);
    json.field("sha256", sha256_hex(*file.text));
    json.end_object();
  }
  json.end_array();
}

tl::unexpected<Error> no_plan() {
  return fail(ErrorKind::invalid, "this is not a plan as plenary writes it",
              {"make one with plenary register import LIST --plan FILE, and leave it as it is"});
}

// "list.csv:3: was new and is unchanged now"
Problem difference(std::string_view was, std::string_view is) {
  const auto row = [](std::string_view line) {
    if (line.ends_with(',')) line.remove_suffix(1);
    return read_json(line).value_or(JsonValue{});
  };
  const JsonValue before = row(was);
  const JsonValue now = row(is);
  const JsonValue& any = now.find("file") ? now : before;
  Problem problem{.code = "plan-differs", .where = {.path = any.text_of("file")}};
  const std::string line = any.text_of("line");
  std::from_chars(line.data(), line.data() + line.size(), problem.where.line);
  problem.value = any.text_of("ref");
  const std::string old_verdict = before.text_of("verdict");
  const std::string verdict = now.text_of("verdict");
  if (old_verdict != verdict && !old_verdict.empty() && !verdict.empty())
    problem.message = fmt::format("was {} and is {} now", old_verdict, verdict);
  else if (!any.find("verdict"))
    problem.message =
        fmt::format("the plan has {}, and now it is {}", was.empty() ? "nothing" : printable(was),
                    is.empty() ? "nothing" : printable(is));
  else
    problem.message = "is not as the plan has it";
  return problem;
}

}  // namespace

std::string DelegateImport::saved(const PlanStamp& stamp, Store& store) const {
  State& state = *state_;
  const Zone& zone = *state.setting.deadline_zone;
  std::string out;
  HeadWriter head(out);
  head.field("plenary_plan").value(saved_plan_version);
  json_of_stamp(head.field("made"), stamp, zone);
  head.field("meeting").value(state.setting.meeting.id);
  head.field("base").value(static_cast<std::int64_t>(state.planned_at));
  head.field("base_hash").value(hash_of(store, state.planned_at));
  json_of_files(head.field("files"), state.request.files);
  ImportRequest request = state.request;
  request.received_unsaid = !state.options.received_said;
  request.received = iso(state.options.received, zone);  // "now" is the plan's now
  auto json = head.field("request");
  json_of_request(json, request);
  out += ",\n";
  return sealed(out + RowsWriter(state.plan, state.lists, *state.planner, zone).write());
}

Result<void> DelegateImport::compare(const SavedPlan& saved) const {
  constexpr std::size_t most = 20;
  State& state = *state_;
  const std::string now =
      RowsWriter(state.plan, state.lists, *state.planner, *state.setting.deadline_zone).write();
  if (now == saved.rows) return {};
  const auto was_lines = split(saved.rows, '\n');
  const auto is_lines = split(now, '\n');
  Problems problems;
  for (std::size_t i = 0; i < std::max(was_lines.size(), is_lines.size()); ++i) {
    const std::string_view was = i < was_lines.size() ? was_lines[i] : std::string_view{};
    const std::string_view is = i < is_lines.size() ? is_lines[i] : std::string_view{};
    if (was != is && problems.size() < most) problems.push_back(difference(was, is));
  }
  return fail(Error{.kind = ErrorKind::conflict,
                    .message = "the plan no longer holds: nothing was imported",
                    .hints = {"make a new plan and look at it"},
                    .problems = std::move(problems)});
}

Result<SavedPlan> read_saved_plan(std::string_view text) {
  const std::size_t rows = text.find(rows_begin);
  const std::size_t seal = text.rfind(seal_begins);
  if (rows == text.npos || rows < 2 || seal == text.npos || seal < rows) return no_plan();
  std::string head(text.substr(0, rows));
  head.resize(head.find_last_of(','));
  auto value = read_json(head + "}");
  if (!value || !value->find("plenary_plan")) return no_plan();
  if (value->text_of("plenary_plan") != std::to_string(saved_plan_version))
    return fail(ErrorKind::invalid, "the plan is of version " + value->text_of("plenary_plan") +
                                        ", and this program writes version " +
                                        std::to_string(saved_plan_version));
  SavedPlan saved{.meeting = value->text_of("meeting"),
                  .base_hash = value->text_of("base_hash"),
                  .rows = std::string(text.substr(rows, seal - rows))};
  if (sealed(std::string(text.substr(0, seal))) != text)
    return fail(ErrorKind::conflict, "the plan was altered after it was written",
                {"make a new plan and leave it as it is"});
  const std::string base = value->text_of("base");
  std::from_chars(base.data(), base.data() + base.size(), saved.base);
  const JsonValue* files = value->find("files");
  const JsonValue* request = value->find("request");
  if (!files || files->items.empty() || !request) return no_plan();
  for (const JsonValue& file : files->items)
    saved.files.push_back({file.text_of("file"), file.text_of("location"), file.text_of("sha256")});
  saved.request = request_in(*request);
  return saved;
}

Result<ImportRequest> request_of(const SavedPlan& saved, const std::vector<ImportFile>& lists) {
  ImportRequest request = saved.request;
  for (const SavedPlan::File& wanted : saved.files) {
    const auto found = std::find_if(lists.begin(), lists.end(), [&](const ImportFile& list) {
      return sha256_hex(*list.text) == wanted.sha256;
    });
    if (found == lists.end())
      return fail(ErrorKind::conflict, wanted.name + " is not the list that the plan was made from",
                  {"its SHA-256 was " + wanted.sha256});
    request.files.push_back({wanted.name, found->text, found->location});
  }
  return request;
}

Result<void> check_base(const SavedPlan& saved, Store& store) {
  if (saved.base == 0 || hash_of(store, saved.base) == saved.base_hash) return {};
  return fail(ErrorKind::conflict,
              fmt::format("the plan was made after change #{} of another register", saved.base),
              {"make a new plan here"});
}

}  // namespace plenary::actions
