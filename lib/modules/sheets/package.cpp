#include "sheets/package.h"

#include "sheets/xml_reader.h"

namespace plenary::sheets {
namespace {

// "../sharedStrings.xml" seen from "xl/worksheets": "xl/sharedStrings.xml".
std::string resolved(std::string folder, std::string_view target) {
  if (target.starts_with('/')) return std::string(target.substr(1));
  while (!target.empty()) {
    const std::size_t slash = target.find('/');
    const std::string_view step = target.substr(0, slash);
    if (step == "..") {
      const std::size_t last = folder.rfind('/');
      folder.erase(last == folder.npos ? 0 : last);
    } else if (step != "." && !step.empty()) {
      if (!folder.empty()) folder += '/';
      folder += step;
    }
    target = slash == target.npos ? std::string_view{} : target.substr(slash + 1);
  }
  return folder;
}

class RelationReader final : public XmlHandler {
 public:
  RelationReader(Relations& relations, std::string folder)
      : relations_(relations), folder_(std::move(folder)) {}

  void start(std::string_view name, const XmlAttributes& attributes) override {
    if (name != "Relationship" || attributes.get("TargetMode") == "External") return;
    const std::string_view type = attributes.get("Type");
    relations_[std::string(attributes.get("Id"))] = {std::string(type.substr(type.rfind('/') + 1)),
                                                     resolved(folder_, attributes.get("Target"))};
  }

 private:
  Relations& relations_;
  std::string folder_;
};

class ContentTypeReader final : public XmlHandler {
 public:
  explicit ContentTypeReader(const std::string& part) : part_('/' + part) {}

  void start(std::string_view name, const XmlAttributes& attributes) override {
    const std::size_t dot = part_.rfind('.');
    if (name == "Override" && attributes.get("PartName") == part_)
      own = attributes.get("ContentType");
    else if (name == "Default" && dot != part_.npos &&
             attributes.get("Extension") == std::string_view(part_).substr(dot + 1))
      usual = attributes.get("ContentType");
  }

  std::string own{};
  std::string usual{};

 private:
  std::string part_;
};

}  // namespace

Result<Relations> relations_of(Parts& parts, const std::string& part) {
  const std::size_t slash = part.rfind('/');
  const std::string folder = slash == part.npos ? "" : part.substr(0, slash);
  const std::string file = slash == part.npos ? part : part.substr(slash + 1);
  const std::string where = (folder.empty() ? "" : folder + '/') + "_rels/" + file + ".rels";
  Relations relations;
  if (!parts.has(where)) return relations;
  RelationReader reader(relations, folder);
  if (auto read = read_xml(parts, where, reader); !read) return fail(std::move(read.error()));
  return relations;
}

const Relation* relation_of_type(const Relations& relations, std::string_view type) {
  for (const auto& [id, relation] : relations) {
    if (relation.type == type) return &relation;
  }
  return nullptr;
}

Result<std::string> content_type_of(Parts& parts, const std::string& part) {
  ContentTypeReader reader(part);
  if (auto read = read_xml(parts, "[Content_Types].xml", reader); !read)
    return fail(std::move(read.error()));
  return reader.own.empty() ? reader.usual : reader.own;
}

}  // namespace plenary::sheets
