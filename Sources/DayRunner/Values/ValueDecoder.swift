import ExactValues
import PlainText

/// Reads cells by the grammar of R18: the one decoder of tables and scenarios alike.
struct ValueDecoder: Sendable {
  /// The currency of amounts.
  var currency: Currency
  /// The order date, to which wall times without a date belong.
  var date: CivilDate
  /// What the day's clocks show.
  var zone: ZoneRules

  /// The value of a cell that is not blank.
  ///
  /// Numbers, amounts (minor units), moments (milliseconds) and dates (days since 1970) are themselves; `yes`
  /// is 1 and `no` is 0; a word is its position among the words. Ids, labels, texts and lists are only
  /// checked, and give 0.
  ///
  /// - Complexity: O(length).
  func decode(_ text: Span<UInt8>, as kind: ValueKind) -> Result<Int64, ValueFault> {
    switch kind {
    case .id:
      if let fault = IdText.fault(text) { return .failure(.id(fault)) }
      return .success(0)
    case .label:
      if let fault = LabelText.fault(text, maxScalars: 64) { return .failure(.label(fault)) }
      return .success(0)
    case .text:
      if let fault = LabelText.fault(text, maxScalars: 200) { return .failure(.label(fault)) }
      return .success(0)
    case .whole(let least, let most):
      return WholeNumber.parse(text).mapError { .number($0) }.flatMap {
        (least...most).contains($0)
          ? .success($0) : .failure(.outside(least: least, most: most))
      }
    case .quantity:
      return WholeNumber.parse(text).mapError { .number($0) }
    case .money(let mayBeNegative):
      return MoneyText.parse(text, decimals: currency.decimals, allowsNegative: mayBeNegative)
        .mapError { .money($0, currency) }
    case .time:
      return moment(text)
    case .date:
      guard let date = CivilDate.parse(text) else { return .failure(.date) }
      return .success(Int64(date.daysSinceEpoch))
    case .yesNo:
      return position(of: text, among: ["no", "yes"])
    case .word(let words):
      return position(of: text, among: words)
    case .tiers:
      return Tiers.parse(text, currency: currency).map { _ in 0 }.mapError { .list($0) }
    case .bearers:
      return Bearers.parse(text).map { _ in 0 }.mapError { .list($0) }
    case .steps:
      // Amounts or basis points, as another setting says: read where both are known.
      return .success(0)
    case .tradeNumber(let lengths):
      let areDigits = text.indices.allSatisfy { (0x30...0x39).contains(text[$0]) }
      return areDigits && lengths.contains(text.count)
        ? .success(0) : .failure(.tradeNumber(lengths: lengths))
    }
  }

  /// The moment of a time: an instant, or a wall time of the day (R1.2).
  ///
  /// A wall time that a clock change repeats is its first occurrence; one that it skips is a fault.
  func moment(
    _ text: Span<UInt8>, dateOfWallTime: CivilDate? = nil
  ) -> Result<Int64, ValueFault> {
    switch TimeText.parse(text) {
    case .failure(let fault): return .failure(.time(fault))
    case .success(.instant(let milliseconds)): return .success(milliseconds)
    case .success(.wall(let written, let millisecondOfDay)):
      let day = written ?? dateOfWallTime ?? date
      let wall = Int64(day.daysSinceEpoch) * 86_400_000 + millisecondOfDay
      switch zone.reading(ofWall: wall) {
      case .instant(let instant), .repeated(let instant): return .success(instant)
      case .skipped: return .failure(.skippedWallTime)
      }
    }
  }

  private func position(
    of text: Span<UInt8>, among words: [String]
  ) -> Result<Int64, ValueFault> {
    for (index, word) in words.enumerated() where text.isEqual(to: word) {
      return .success(Int64(index))
    }
    return .failure(.unknownWord(words))
  }
}

extension Span<UInt8> {
  /// Whether the bytes are those of `text`.
  func isEqual(to text: String) -> Bool {
    let other = text.utf8
    return count == other.count && zip(indices, other).allSatisfy { self[$0] == $1 }
  }

  /// A copy of the bytes.
  var copied: [UInt8] {
    [UInt8](unsafeUninitializedCapacity: count) { buffer, initialised in
      for index in indices { buffer[index] = self[index] }
      initialised = count
    }
  }
}
