// How well near-duplicates are found, and what it costs: precision and recall at each threshold, on
// lists of which the truth is known.
//
//   duplicates_eval pairs PEOPLE.csv PAIRS.csv          columns id, given_name, family_name, email
//   duplicates_eval generated LIST.csv TRUTH.tsv        of make_delegates --no-structural --truth
#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <fstream>
#include <iostream>
#include <map>
#include <set>
#include <sstream>
#include <string>
#include <unordered_map>
#include <vector>

#include "domain/names/near_people.h"
#include "plenary/codec/csv.h"
#include "plenary/text.h"

namespace {

using namespace plenary;

std::string read_all(const char* path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) {
    std::cerr << "duplicates_eval: " << path << " cannot be read\n";
    std::exit(1);
  }
  std::ostringstream text;
  text << file.rdbuf();
  return text.str();
}

using Record = std::map<std::string, std::string>;  // by header

std::vector<Record> records(const char* path, char delimiter) {
  const std::string text = read_all(path);
  const auto table = read_csv(text, delimiter, path);
  std::vector<Record> all;
  for (std::size_t i = 1; i < table.value.rows.size(); ++i) {
    Record& record = all.emplace_back();
    for (std::uint32_t column = 0; column < table.value.rows[0].count; ++column)
      record[std::string(table.value.cell(table.value.rows[0], column))] =
          table.value.cell(table.value.rows[i], column);
  }
  return all;
}

using PairOfRows = std::pair<std::size_t, std::size_t>;

struct Case {
  std::vector<Record> people{};
  std::set<PairOfRows> truth{};
  std::set<PairOfRows> respelled{};  // of the truth: another address and spelling
};

Case known_pairs(const char* people, const char* pairs) {
  Case made{.people = records(people, ',')};
  std::map<std::string, std::size_t> rows;
  for (std::size_t i = 0; i < made.people.size(); ++i) rows[made.people[i]["id"]] = i;
  for (Record& pair : records(pairs, ','))
    made.truth.insert(std::minmax({rows[pair["id_a"]], rows[pair["id_b"]]}));
  return made;
}

// All rows of one person are pairs of one another.
Case generated(const char* list, const char* truth) {
  Case made{.people = records(list, ',')};
  std::map<std::size_t, std::vector<std::size_t>> people;
  for (Record& fault : records(truth, '\t')) {
    if (fault["kind"].rfind("dup_", 0) != 0) continue;
    const std::size_t row = std::stoul(fault["record"]) - 1;
    const std::size_t first = std::stoul(fault["ref"]) - 1;
    for (const std::size_t other : people[first]) made.truth.insert(std::minmax({row, other}));
    people[first].push_back(row);
    made.truth.insert(std::minmax({row, first}));
    if (fault["kind"] == "dup_person") made.respelled.insert(std::minmax({row, first}));
  }
  return made;
}

Gender gender_of(const std::string& word) {
  return word == "F" ? Gender::female : word == "M" ? Gender::male : Gender::unknown;
}

// People as they are compared; the record's texts stay where they are.
std::vector<PersonSeen> people_of(std::vector<Record>& records, std::vector<std::string>& names) {
  std::unordered_map<std::string, std::uint32_t> parties;
  for (Record& each : records)
    names.push_back(fold(each["given_name"] + " " + each["family_name"]));
  std::vector<PersonSeen> people;
  for (std::size_t i = 0; i < records.size(); ++i) {
    const std::string& party = records[i]["delegation"];
    const auto next = static_cast<std::uint32_t>(parties.size()) + 1;
    people.push_back(
        {.folded_name = names[i],
         .email = records[i]["email"],
         .phone = records[i]["phone"],
         .party = party.empty() ? 0 : parties.try_emplace(fold(party), next).first->second,
         .gender = gender_of(records[i]["gender"])});
  }
  return people;
}

std::map<PairOfRows, int> find_pairs(std::vector<Record>& records, int least) {
  std::vector<std::string> names;
  const std::vector<PersonSeen> people = people_of(records, names);
  const std::clock_t begin = std::clock();
  NearPeople near(people.size());
  for (const PersonSeen& each : people) near.add(each);
  std::map<PairOfRows, int> found;
  for (std::uint32_t i = 0; i < near.size(); ++i) {
    for (const NearPeople::Near& each : near.before(i, least))
      found[{each.person, i}] = each.likeness.score;
  }
  std::printf("%zu people compared in %.3f s of CPU\n\n", people.size(),
              static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC);
  return found;
}

void print_row(const Case& of, const std::map<PairOfRows, int>& found, int threshold) {
  std::size_t pairs = 0;
  std::size_t right = 0;
  std::size_t respelled = 0;
  for (const auto& [pair, score] : found) {
    if (score < threshold) continue;
    ++pairs;
    right += of.truth.count(pair);
    respelled += of.respelled.count(pair);
  }
  const auto share = [](std::size_t part, std::size_t whole) {
    return whole == 0 ? 0.0 : static_cast<double>(part) / static_cast<double>(whole);
  };
  std::printf("| %d%s | %zu | %.3f | %.3f |", threshold,
              threshold == near_duplicate_score ? " (used)" : "", pairs, share(right, pairs),
              share(right, of.truth.size()));
  if (!of.respelled.empty()) std::printf(" %.3f |", share(respelled, of.respelled.size()));
  std::printf("\n");
}

}  // namespace

int main(int count, char** arguments) {
  const std::string kind = count == 4 ? arguments[1] : "";
  if (kind != "pairs" && kind != "generated") {
    std::cerr << "usage: duplicates_eval pairs PEOPLE.csv PAIRS.csv\n"
                 "       duplicates_eval generated LIST.csv TRUTH.tsv\n";
    return 2;
  }
  Case of = kind == "pairs" ? known_pairs(arguments[2], arguments[3])
                            : generated(arguments[2], arguments[3]);
  constexpr int lowest = 80;
  const auto found = find_pairs(of.people, lowest);
  std::printf("| threshold | pairs | precision | recall |%s\n|---|---|---|---|%s\n",
              of.respelled.empty() ? "" : " recall of respelled people |",
              of.respelled.empty() ? "" : "---|");
  for (const int threshold : {lowest, 84, near_duplicate_score, 92, 96, 100})
    print_row(of, found, threshold);
  return 0;
}
