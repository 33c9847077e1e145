import ExactValues
import OrderDay
import PlainText

/// Where a day finds what the day before left (R16).
public enum CarrySource: Sendable {
  /// There is no day before: the first day.
  case nothing
  /// A file that the day before wrote.
  case file(String)
  /// What the day before left, in a list of days that are run together.
  case carry(Carry)

  /// The carry, checked against the day; `nil` where there is none, or where it cannot be used, which is told.
  func read(
    for date: CivilDate, _ currency: Currency, files: DayFiles, diagnostics: inout Diagnostics
  ) -> Carry? {
    let path: String
    let carry: Carry
    switch self {
    case .nothing: return nil
    case .carry(let given):
      path = "the day before"
      carry = given
    case .file(let given):
      path = given
      guard let read = Self.read(path, files: files, diagnostics: &diagnostics) else { return nil }
      carry = read
    }
    func refuse(_ finding: CarryFinding) -> Carry? {
      diagnostics.report(Diagnostic(.range, file: path, place: nil, finding))
      return nil
    }
    if carry.date >= date {
      return refuse(.notBefore(carried: carry.date.description, day: date.description))
    }
    if carry.currency != currency {
      return refuse(.otherCurrency(carried: carry.currency.code, day: currency.code))
    }
    return carry.opened(on: date)
  }

  private static func read(
    _ path: String, files: DayFiles, diagnostics: inout Diagnostics
  ) -> Carry? {
    func refuse(_ code: DiagnosticCode, _ finding: CarryFinding) -> Carry? {
      diagnostics.report(Diagnostic(code, file: path, place: nil, finding))
      return nil
    }
    switch files.read(path) {
    case .failure(let fault): return refuse(.file, .unreadable(fault))
    case .success(let bytes):
      switch CarryFile.parse(bytes) {
      case .success(let carry): return carry
      case .failure(.noCarry): return refuse(.format, .noCarry)
      case .failure(.newer(let version)): return refuse(.version, .newer(version))
      case .failure(.damaged): return refuse(.format, .damaged)
      }
    }
  }
}
