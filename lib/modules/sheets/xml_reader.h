// XML as events, without a tree: expat over the pieces of a part. Names come
// without their namespace (each format here has one vocabulary); a document
// type, which could name entities and other files, is refused.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "sheets/zip_archive.h"

namespace plenary::sheets {

class XmlAttributes {
 public:
  explicit XmlAttributes(const char** pairs) : pairs_(pairs) {}

  // By local name; `space`: the end of the namespace's name, where two spaces
  // share a local name.
  std::optional<std::string_view> find(std::string_view name, std::string_view space = {}) const;
  std::string_view get(std::string_view name, std::string_view space = {}) const {
    return find(name, space).value_or(std::string_view{});
  }
  // A whole number of 0 and more; `otherwise` where it is none.
  int number(std::string_view name, int otherwise) const;
  bool truth(std::string_view name) const;  // "1", "true", "on"
  // Of an element that switches something on by standing there, unless its `val` says off.
  bool is_on() const { return !find("val") || truth("val"); }

 private:
  const char** pairs_;
};

// Whether there is anything to be seen in it.
inline bool has_ink(std::string_view text) {
  return text.find_first_not_of(" \t\r\n") != text.npos;
}

class XmlHandler {
 public:
  virtual ~XmlHandler() = default;
  virtual void start(std::string_view name, const XmlAttributes& attributes) = 0;
  virtual void end(std::string_view /*name*/) {}
  virtual void text(std::string_view /*text*/) {}
  // Asked after each element: the rest is not wanted.
  virtual bool is_done() const { return false; }
};

Result<void> read_xml(Parts& parts, const std::string& part, XmlHandler& handler);

}  // namespace plenary::sheets
