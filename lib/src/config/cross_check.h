// The parts of cross_check(): what is wrong in a meeting, and what its papers would miss.
#pragma once

#include <string>

#include "plenary/config.h"

namespace plenary::config {

// Findings of one file; fields are keys as place_problems() finds them.
class Findings {
 public:
  Findings(Problems& problems, std::string path) : problems_(problems), path_(std::move(path)) {}

  void add(std::string code, Severity severity, std::string field, std::string value,
           std::string message, std::string hint = {});
  void check_party(const Parties& parties, const std::string& field, const std::string& code);
  void check_country(const Parties& parties, const std::string& field, const std::string& code);
  void check_language(const std::string& field, const Language& code);

 private:
  Problems& problems_;
  std::string path_;
};

struct MeetingContext {
  const Dialogue& dialogue;
  const Parties& parties;
  const Frameworks& frameworks;
  const Meeting& meeting;
  const std::vector<Meeting>& meetings;  // all of the workspace, this one among them
};

// Codes, languages, dates, areas, rooms: what stands in no other file, or cannot be.
void check_meeting(const MeetingContext& context, Problems& problems);

// Names, titles and forms that papers in the dialogue's languages need.
void check_papers(const MeetingContext& context, Problems& problems);

}  // namespace plenary::config
