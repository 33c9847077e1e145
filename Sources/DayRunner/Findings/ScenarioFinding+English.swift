import PlainText

extension ScenarioFinding {
  var inEnglish: Wording {
    switch self {
    case .unknownStatement(let word, let near, let keywords):
      Wording(
        "no statement starts with \(word.quotedForDisplay)",
        advice: near.map { "did you mean `\($0)`?" }
          ?? "a statement starts with a time or with one of \(keywords.map { "`\($0)`" }.orList)")
    case .unknownAfterTime(let near, let known, let time):
      Wording(
        "after a time stands \(known.map { "`\($0)`" }.orList)",
        advice: near.map { "did you mean `\($0)`?" }
          ?? "write `\(time) order 1001 at POINT for MEMBER`")
    case .valueMissing(let word):
      Wording("`\(word)` needs a value", advice: "write it after the word")
    case .saidTwice(let word, .order):
      Wording("`\(word)` is said twice of this order", advice: "remove one of the two")
    case .saidTwice(let word, .line):
      Wording("`\(word)` is said twice of this line", advice: "remove one of the two")
    case .saidTwice(let word, .statement(let keyword)):
      Wording("`\(word)` is said twice of this \(keyword)", advice: "remove one of the two")
    case .orderWithoutID(let time, let kind):
      Wording("the order has no id", advice: "write `\(time) \(kind) 1001` and so on")
    case .orderWithoutPoint: Wording("the order names no point", advice: "add `at POINT`")
    case .orderWithoutMember: Wording("the order names no member", advice: "add `for MEMBER`")
    case .orderWithoutLines:
      Wording(
        "the order has no lines", advice: "write each line below it, indented, as `  egg30 2`")
    case .amendmentOfSeveralLines(let time):
      Wording(
        "an amendment stands on one line", advice: "write `\(time) amend ORDER SKU QUANTITY`")
    case .cancellationOfSeveralLines(let time):
      Wording(
        "a cancellation stands on one line", advice: "write `\(time) cancel ORDER SKU QUANTITY`")
    case .amendmentWithoutSKU(let time):
      Wording(
        "the amendment names no SKU", advice: "write `\(time) amend ORDER SKU QUANTITY`")
    case .unknownEventWord(let word, let near, let isRestOfValue, let columns):
      Wording(
        "an order event has no \(word.quotedForDisplay)",
        advice: near.map { "did you mean `\($0)`?" }
          ?? (isRestOfValue
            ? "put a name of several words in quotes"
            : "it has `at POINT`, `for MEMBER` and \(columns.joined(separator: ", "))"))
    case .dayWithoutDate: Wording("`day` needs a date", advice: "write `day 2026-11-20`")
    case .rate(let word, let text):
      Wording(
        "\(word) \(text.quotedForDisplay) is no rate",
        advice: "write it with at most two decimals, as `8%` or `8.25%`")
    case .incomplete(let keyword, let form):
      Wording(
        "`\(keyword)` is not complete", advice: "write `\(form)`, and its details below")
    case .unknownDetail(let word, let keyword, let near, let details):
      Wording(
        "a \(keyword) has no \(word.quotedForDisplay)",
        advice: near.map { "did you mean `\($0)`?" }
          ?? "its details are \(details.joined(separator: ", "))")
    case .loadIncomplete:
      Wording("`load` needs a table and its file", advice: "write `load orders \"orders.csv\"`")
    case .unknownTable(let name, let near, let tables):
      Wording(
        "there is no table \(name.quotedForDisplay)",
        advice: near.map { "did you mean `\($0)`?" }
          ?? "the tables are \(tables.joined(separator: ", "))")
    case .loadFailed(let name, let fault): fault.inEnglish(name.quotedForDisplay)
    }
  }
}

extension ExpectationFinding {
  var inEnglish: Wording {
    switch self {
    case .hasDetails:
      Wording(
        "an expectation stands on one line", advice: "write one `expect` for each row")
    case .unknownKind(let near, let kinds):
      Wording(
        "an expectation names a kind of row",
        advice: near.map { "did you mean `\($0)`?" }
          ?? "the kinds are \(kinds.map { "`\($0)`" }.andList)")
    case .keysMissing(let kind, let keys):
      Wording(
        "`expect \(kind)` needs \(keys.andList)",
        advice: "write `expect \(kind) \(keys.map { $0.uppercased() }.joined(separator: " "))`")
    case .valueMissing(let word):
      Wording("`\(word)` needs a value", advice: "write it after the word")
    case .unknownColumn(let word, let table, let near, let columns):
      Wording(
        "`\(table)` has no column \(word.quotedForDisplay)",
        advice: near.map { "did you mean `\($0)`?" }
          ?? "its columns are \(columns.joined(separator: ", "))")
    case .unknownName(let column, let name, let table, let near):
      Wording(
        "\(column) \(name.quotedForDisplay) is not in \(table.rawValue)",
        advice: near.map { "did you mean `\($0)`?" } ?? "an expectation speaks of what the day has")
    }
  }
}
