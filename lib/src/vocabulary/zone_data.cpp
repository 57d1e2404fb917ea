#include <algorithm>
#include <filesystem>
#include <fstream>
#include <optional>

#include "plenary/text.h"
#include "plenary/zone.h"

namespace plenary {
namespace {

namespace fs = std::filesystem;

// "Africa/Casablanca", "Etc/GMT+1": parts of letters, digits, + - and _, with single slashes
// between. So no name leaves the folder.
bool is_zone_name(std::string_view name) {
  const auto may_stand = [](char character) {
    return (character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z') ||
           (character >= '0' && character <= '9') || character == '+' || character == '-' ||
           character == '_';
  };
  for (const std::string_view part : split(name, '/')) {
    if (part.empty() || !std::all_of(part.begin(), part.end(), may_stand)) return false;
  }
  return true;
}

// A file's first bytes, up to `most`.
std::optional<std::string> read_file(const fs::path& path, std::size_t most) {
  std::error_code error;
  if (!fs::is_regular_file(path, error)) return std::nullopt;
  std::ifstream file(path, std::ios::binary);
  if (!file) return std::nullopt;
  std::string bytes(most, '\0');
  file.read(bytes.data(), static_cast<std::streamsize>(most));
  bytes.resize(static_cast<std::size_t>(file.gcount()));
  return bytes;
}

// Every name of the folder, without the doubles under posix/ and right/.
std::vector<std::string> zone_names(const fs::path& folder) {
  std::vector<std::string> names;
  std::error_code error;
  fs::recursive_directory_iterator entry(folder, error);
  for (; !error && entry != fs::recursive_directory_iterator(); entry.increment(error)) {
    const std::string name = entry->path().lexically_relative(folder).generic_string();
    if (name == "posix" || name == "right") {
      entry.disable_recursion_pending();
    } else if (is_zone_name(name) && name.front() <= 'Z' && !entry->is_directory(error)) {
      names.push_back(name);
    }
  }
  std::sort(names.begin(), names.end());
  return names;
}

std::string place_of(const std::string& name) { return name.substr(name.rfind('/') + 1); }

// The zones meant by a city alone ("casablanca"), else the one written nearly so.
std::vector<std::string> names_near(const std::string& wanted,
                                    const std::vector<std::string>& names) {
  std::vector<std::string> near;
  std::vector<std::string> places;
  for (const std::string& name : names) {
    places.push_back(place_of(name));
    if (name.starts_with(wanted + '/')) return {};  // a region: none of its places is meant
    if (fold(places.back()) == fold(wanted)) near.push_back(name);
  }
  if (!near.empty()) return near;
  if (std::string whole = nearest(wanted, names); !whole.empty()) return {std::move(whole)};
  const std::string place = nearest(place_of(wanted), places);
  for (std::size_t i = 0; i < names.size() && !place.empty(); ++i) {
    if (places[i] == place) near.push_back(names[i]);
  }
  return near;
}

Error unknown_zone(const std::string& name, const std::string& folder) {
  Error error{.kind = ErrorKind::not_found,
              .message = "no time zone is called \"" + printable(name) + "\""};
  const std::vector<std::string> names = zone_names(folder);
  for (const std::string& near : names_near(name, names)) {
    error.hints.push_back("did you mean \"" + near + "\"?");
  }
  if (names.empty()) {
    error.hints.push_back("there is no time zone data in " + printable(folder) +
                          "; on Debian it comes with the package tzdata");
  } else if (error.hints.empty()) {
    error.hints.emplace_back("time zones are named like \"Africa/Casablanca\"");
  }
  return error;
}

}  // namespace

Result<const Zone*> ZoneData::find(const std::string& name) {
  if (const auto known = zones_.find(name); known != zones_.end()) return known->second.get();
  constexpr std::size_t most = 1 << 20;  // real files stay below 4 kB
  const auto bytes = is_zone_name(name) ? read_file(fs::path(folder_) / name, most) : std::nullopt;
  if (!bytes || !bytes->starts_with("TZif")) return fail(unknown_zone(name, folder_));
  Result<Zone> zone = Zone::from_tzif(name, *bytes);
  if (!zone) return fail(zone.error());
  return zones_.emplace(name, std::make_unique<Zone>(std::move(*zone))).first->second.get();
}

std::string ZoneData::version() const {
  const fs::path folder(folder_);
  constexpr std::string_view introduction = "# version ";
  if (const auto text = read_file(folder / "tzdata.zi", 100)) {
    const std::string_view line = split(*text, '\n').front();
    if (line.starts_with(introduction)) return std::string(trim(line.substr(introduction.size())));
  }
  const auto text = read_file(folder / "+VERSION", 100);
  return text ? std::string(trim(split(*text, '\n').front())) : std::string();
}

}  // namespace plenary
