import PlainText

/// Names that stand in for what persons are called, where they live and how they are reached.
///
/// Pseudonyms of one kind are numbered in the order of the bytes of what they replace. So they are the same whatever
/// the order of the rows, and they sort as the names did: a copy replays to the same quantities and money, ties
/// decided by a name included (R2.1).
struct Pseudonyms {
  /// What a column holds.
  enum Kind: String, CaseIterable {
    case member, name, phone, building, room, note, address, email

    /// The columns that hold something of a person, by table.
    static let columns: [TableName: [String: Kind]] = [
      .orders: [
        "member": .member, "name": .name, "phone": .phone, "building": .building, "room": .room,
        "note": .note,
      ],
      .leaders: ["name": .name, "phone": .phone], .points: ["address": .address],
      .suppliers: ["email": .email], .receipts: ["reason": .note],
    ]
  }

  private var originals: [Kind: Set<[UInt8]>] = [:]
  private var replacements: [Kind: [[UInt8]: [UInt8]]] = [:]

  /// Notes a value that is to be replaced; a blank stays blank.
  mutating func note(_ value: [UInt8], _ kind: Kind) {
    if !value.isEmpty { originals[kind, default: []].insert(value) }
  }

  /// Numbers what was noted.
  mutating func number() {
    for kind in Kind.allCases {
      let sorted = (originals[kind] ?? []).sorted { $0.lexicographicallyPrecedes($1) }
      let width = String(sorted.count).utf8.count
      for (index, value) in sorted.enumerated() {
        let digits = String(index + 1)
        let padding = String(repeating: "0", count: width - digits.utf8.count)
        // A phone has 11 digits, so that it is masked as one.
        let phone = "1" + String(repeating: "0", count: 10 - digits.utf8.count) + digits
        replacements[kind, default: [:]][value] =
          (kind == .phone ? phone : "\(kind.rawValue)-\(padding)\(digits)").utf8Bytes
      }
    }
  }

  /// What stands in for a value.
  func pseudonym(of value: [UInt8], _ kind: Kind) -> [UInt8] {
    replacements[kind]?[value] ?? value
  }
}
