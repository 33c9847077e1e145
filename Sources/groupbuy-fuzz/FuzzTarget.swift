/// The doors through which foreign bytes come in, each with what must hold for any bytes.
enum FuzzTarget: String, CaseIterable {
  /// One table of a small day is the input.
  case csv
  /// The day is the input.
  case scenario
  /// Numbers, amounts, currencies, lists of them, shares.
  case number
  /// Times, dates, offsets, zone files.
  case time
  /// The words after the program's name.
  case command

  /// Ends the process if something that must hold does not.
  func check(_ input: [UInt8]) {
    switch self {
    case .csv: CSVTarget.check(input)
    case .scenario: ScenarioTarget.check(input)
    case .number: NumberTarget.check(input)
    case .time: TimeTarget.check(input)
    case .command: CommandTarget.check(input)
    }
  }
}

/// Ends the process unless `isTrue`; libFuzzer then keeps the input and tells where it lies.
func claim(_ isTrue: Bool, _ text: @autoclosure () -> String) {
  if isTrue { return }
  fatalError("claim does not hold: \(text())")
}
