import Documents
import ExactValues
import OrderDay
import Papers
import PlainText

/// The ledger in the form of a journal, of several parts joined to that of the whole (R17): accounts are declared once
/// and by their names, transactions stand as `TransactionOrder` says.
///
/// No day that opens with a carry splits, so that no journal of a part opens with balances.
struct JournalMerge {
  private let form: Journal
  private var head: [UInt8] = []
  private var accounts: [(key: [UInt8], line: ArraySlice<UInt8>)] = []
  private var transactions: [(key: [UInt8], lines: ArraySlice<UInt8>)] = []

  /// The bytes of the whole journal; `nil` where the parts have none.
  ///
  /// - Complexity: O(n log n) in the transactions.
  static func bytes(of form: Journal, _ files: [SourceFile]) throws(MergeFault) -> [UInt8]? {
    if files.isEmpty { return nil }
    var merge = JournalMerge(form: form)
    for file in files {
      if !merge.add(file.bytes.array) { throw .unreadable(file: file.name) }
    }
    return merge.bytes
  }

  private init(form: Journal) { self.form = form }

  /// Adds a journal: its first line, which all have, the accounts behind a blank line, and each transaction behind
  /// another; `false` for one that no run writes.
  private mutating func add(_ bytes: [UInt8]) -> Bool {
    var pages = Self.pages(bytes)[...]
    guard let first = pages.popFirst() else { return false }
    if head.isEmpty { head = Array(first) }
    let word = form == .hledger ? "commodity " : "option "
    if !first.elementsEqual(head) || !first.starts(with: word.utf8) { return false }
    // Without a transaction no account is declared.
    guard let declared = pages.popFirst() else { return true }
    for line in declared.split(separator: UInt8(ascii: "\n")) {
      let words = line.split(separator: UInt8(ascii: " "))
      let place = form == .hledger ? 1 : 2
      guard words.indices.contains(place),
        let key = Self.key(KeyColumn("account", .account), of: words[place])
      else { return false }
      accounts.append((key, line))
    }
    for page in pages {
      guard let key = Self.key(KeyColumn("transaction", .transaction), of: id(in: page)) else {
        return false
      }
      transactions.append((key, page))
    }
    return true
  }

  /// What stands between blank lines.
  private static func pages(_ bytes: [UInt8]) -> [ArraySlice<UInt8>] {
    var pages: [ArraySlice<UInt8>] = []
    var start = 0
    for index in bytes.indices.dropFirst()
    where bytes[index] == UInt8(ascii: "\n") && bytes[index - 1] == UInt8(ascii: "\n") {
      pages.append(bytes[start..<index])
      start = index + 1
    }
    return start < bytes.count ? pages + [bytes[start...]] : pages
  }

  /// The id in the first line of a transaction: `2026-11-20 (2026-11-20/paid/1) paid 1`, or behind `^`.
  private func id(in page: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let line = page.prefix { $0 != UInt8(ascii: "\n") }
    switch form {
    case .hledger:
      return line.drop { $0 != UInt8(ascii: "(") }.dropFirst().prefix { $0 != UInt8(ascii: ")") }
    case .beancount:
      let mark = line.lastIndex(of: UInt8(ascii: "^")) ?? line.endIndex - 1
      return line[(mark + 1)...]
    }
  }

  private static func key(_ column: KeyColumn, of value: ArraySlice<UInt8>) -> [UInt8]? {
    var key: [UInt8] = []
    return column.append(Array(value).span, to: &key) ? key : nil
  }

  private var bytes: [UInt8] {
    let blank = UInt8(ascii: "\n")
    var bytes = head + [blank]
    var last: [UInt8]?
    for account in Self.sorted(accounts, by: \.key) where account.key != last {
      bytes += account.line
      bytes.append(blank)
      last = account.key
    }
    if !transactions.isEmpty { bytes.append(blank) }
    for transaction in Self.sorted(transactions, by: \.key) {
      bytes += transaction.lines
      bytes.append(blank)
    }
    return bytes
  }

  /// By their keys, those of one key as they stand.
  private static func sorted<Element>(
    _ elements: [Element], by key: (Element) -> [UInt8]
  ) -> [Element] {
    elements.enumerated().sorted { one, other in
      let (a, b) = (key(one.element), key(other.element))
      return a == b ? one.offset < other.offset : a.lexicographicallyPrecedes(b)
    }.map(\.element)
  }
}
