// How the commands of this folder answer: open the meeting at the moment asked for, read, and
// stream rows through a Listing in the format asked for.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "context.h"
#include "plenary/actions/lists.h"
#include "plenary/actions/references.h"
#include "plenary/render/list.h"
#include "plenary/store.h"

namespace plenary::cli {

inline constexpr std::uint32_t shared_list =
    shared_meeting | shared_lang | shared_format | shared_columns | shared_as_of;

bool is_for_people(Format format);  // read, not parsed: values come in words

// "--sort", for every list.
Option sort_option(std::vector<std::string>& sort);
Option delegation_option(std::vector<std::string>& delegations);

// What a list needs beside its rows. `noun`: "participants", its caption and what there is none of.
// usage where a workbook is asked for at a terminal.
Result<ListOptions> list_options(Context& context, const actions::ListGround& ground,
                                 std::string_view noun, const std::vector<std::string>& sort);

Result<std::vector<std::string>> party_codes(const actions::ListGround& ground,
                                             const std::vector<std::string>& words);

// Reads the store at the moment asked for and hands the ground of all columns to `work`.
using ListWork = std::function<Result<Exit>(Snapshot&, const actions::ListGround&)>;
Result<Exit> with_ground(Context& context, bool needs_meeting, const ListWork& work);
// For names of parties alone: a language that they are written in will do, though papers are not.
Result<Exit> with_ground_of_names(Context& context, const ListWork& work);

// `each` is given a function that takes one row and says whether more are wanted.
template <class Row>
Result<Exit> answer(Context& context, const actions::ListGround& ground, ListColumns<Row> columns,
                    std::string_view noun, const std::vector<std::string>& sort,
                    const std::function<void(const std::function<bool(const Row&)>&)>& each) {
  std::int64_t rows = 0;
  auto exit = context.stream([&](const Context::Sink& sink) -> Result<void> {
    auto options = list_options(context, ground, noun, sort);
    if (!options) return fail(std::move(options.error()));
    auto listing = Listing<Row>::open(std::move(columns), *options, sink);
    if (!listing) return fail(std::move(listing.error()));
    each([&](const Row& row) { return listing->add(row); });
    rows = listing->rows();
    return listing->finish();
  });
  if (exit && rows == 0) context.say("no " + std::string(noun));
  return exit;
}

template <class Row>
Result<Exit> answer(Context& context, const actions::ListGround& ground, ListColumns<Row> columns,
                    std::string_view noun, const std::vector<std::string>& sort,
                    const std::vector<Row>& rows) {
  return answer<Row>(context, ground, std::move(columns), noun, sort,
                     [&rows](const std::function<bool(const Row&)>& take) {
                       for (const Row& row : rows) {
                         if (!take(row)) return;
                       }
                     });
}

}  // namespace plenary::cli
