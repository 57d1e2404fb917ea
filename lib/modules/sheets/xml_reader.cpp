#include "sheets/xml_reader.h"

#include <expat.h>

#include <charconv>
#include <memory>

namespace plenary::sheets {
namespace {

constexpr char separator = '|';

std::string_view local_name(std::string_view name) {
  const std::size_t bar = name.rfind(separator);
  return bar == name.npos ? name : name.substr(bar + 1);
}

struct Reading {
  XmlHandler& handler;
  XML_Parser parser;
  bool has_doctype = false;
};

Reading& of(void* data) { return *static_cast<Reading*>(data); }

void XMLCALL on_start(void* data, const XML_Char* name, const XML_Char** pairs) {
  Reading& reading = of(data);
  reading.handler.start(local_name(name), XmlAttributes(pairs));
  if (reading.handler.is_done()) ::XML_StopParser(reading.parser, XML_FALSE);
}

void XMLCALL on_end(void* data, const XML_Char* name) {
  Reading& reading = of(data);
  reading.handler.end(local_name(name));
  if (reading.handler.is_done()) ::XML_StopParser(reading.parser, XML_FALSE);
}

void XMLCALL on_text(void* data, const XML_Char* text, int size) {
  of(data).handler.text({text, static_cast<std::size_t>(size)});
}

void XMLCALL on_doctype(void* data, const XML_Char* /*name*/, const XML_Char* /*system*/,
                        const XML_Char* /*public*/, int /*has_subset*/) {
  of(data).has_doctype = true;
  ::XML_StopParser(of(data).parser, XML_FALSE);
}

struct FreeParser {
  void operator()(XML_Parser parser) const { ::XML_ParserFree(parser); }
};

}  // namespace

std::optional<std::string_view> XmlAttributes::find(std::string_view name,
                                                    std::string_view space) const {
  for (const char** pair = pairs_; *pair != nullptr; pair += 2) {
    const std::string_view full = pair[0];
    if (local_name(full) != name) continue;
    const std::size_t bar = full.rfind(separator);
    if (space.empty() || (bar != full.npos && full.substr(0, bar).ends_with(space)))
      return std::string_view(pair[1]);
  }
  return std::nullopt;
}

int XmlAttributes::number(std::string_view name, int otherwise) const {
  const std::string_view text = get(name);
  int value = 0;
  const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), value);
  return fault == std::errc() && end == text.data() + text.size() && value >= 0 ? value : otherwise;
}

bool XmlAttributes::truth(std::string_view name) const {
  const std::string_view text = get(name);
  return text == "1" || text == "true" || text == "on";
}

Result<void> read_xml(Parts& parts, const std::string& part, XmlHandler& handler) {
  const std::unique_ptr<XML_ParserStruct, FreeParser> parser(
      ::XML_ParserCreateNS(nullptr, separator));
  if (!parser) return fail(ErrorKind::io, "there is no memory left");
  Reading reading{handler, parser.get()};
  ::XML_SetUserData(parser.get(), &reading);
  ::XML_SetElementHandler(parser.get(), on_start, on_end);
  ::XML_SetCharacterDataHandler(parser.get(), on_text);
  ::XML_SetStartDoctypeDeclHandler(parser.get(), on_doctype);
  bool is_fine = true;
  auto read = parts.read(part, [&](std::string_view piece) {
    return is_fine = ::XML_Parse(parser.get(), piece.data(), static_cast<int>(piece.size()),
                                 XML_FALSE) == XML_STATUS_OK;
  });
  if (!read) return read;
  if (is_fine) is_fine = ::XML_Parse(parser.get(), "", 0, XML_TRUE) == XML_STATUS_OK;
  if (is_fine || (handler.is_done() && !reading.has_doctype)) return {};
  return fail(ErrorKind::invalid,
              "the file is damaged: its part " + part + " is no XML that could be read",
              {"open the file, save it once more and import that"});
}

}  // namespace plenary::sheets
