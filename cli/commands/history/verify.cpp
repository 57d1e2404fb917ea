#include <fmt/core.h>

#include "commands/history/commands.h"
#include "commands/history/pages.h"

namespace plenary::cli {

namespace {

struct VerifyOptions {
  std::string expect{};
};

std::string json_of(const VerifyReport& report) {
  std::string out;
  JsonWriter json(out);
  json.begin_object();
  json.field("clean", report.problems.empty());
  json.field("changes", report.changes);
  json.field("row_versions", report.row_versions);
  json.field("erased_versions", report.erased_versions);
  json.field_or_null("hash", report.head_hash);
  json.key("problems");
  json.begin_array();
  for (const Problem& problem : report.problems) json.problem(problem);
  json.end_array();
  json.end_object();
  return out + '\n';
}

std::string sentence_of(const VerifyReport& report) {
  std::string counted =
      fmt::format("{} changes, {} row versions", report.changes, report.row_versions);
  if (report.erased_versions > 0)
    counted += fmt::format(", {} of them erased", report.erased_versions);
  std::string_view verdict = report.problems.empty() ? "clean" : "not clean";
  std::string head;
  if (report.changes > 0) {
    head =
        fmt::format("\nthe last change is {}:{}", report.changes, report.head_hash.substr(0, 12));
  }
  return fmt::format("{}: {}{}\n", verdict, counted, head);
}

Result<Exit> run_verify(const VerifyOptions& options, Context& context) {
  auto store = context.store_to_read();
  if (!store) return fail(store.error());
  auto report = actions::verify(**store, options.expect);
  if (!report) return fail(report.error());
  bool is_json = context.format() == Format::json;
  if (!is_json) context.show_problems(report->problems);
  auto written = context.write(is_json ? json_of(*report) : sentence_of(*report));
  if (!written) return written;
  return report->problems.empty() ? Exit::done : Exit::store;
}

}  // namespace

Command history_verify() {
  auto options = std::make_shared<VerifyOptions>();
  return {.name = "verify",
          .help = "Check that nothing was altered outside this program",
          .details =
              "Every digest, every hash and every figure is made again and compared. Exit status 3 "
              "where something does not fit. --expect checks the hash that a paper prints, and so "
              "that no later store was put in this one's place.",
          .examples = {"plenary verify", "plenary verify --expect 12:3f0a9c5b77e1"},
          .options = {{"--expect", &options->expect, "A change's hash must begin so", "N:HEX"}},
          .shared = shared_format,
          .formats = sentence_formats,
          .run = [options](Context& context) { return run_verify(*options, context); }};
}

}  // namespace plenary::cli
