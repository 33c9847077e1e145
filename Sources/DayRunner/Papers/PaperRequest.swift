public import Documents
public import OrderDay
import Papers
public import PlainText

/// Which papers somebody wants, and how.
public struct PaperRequest: Sendable {
  /// The work that they are for.
  public var work: PaperWork
  /// The word of one of the work's variants; the first one where none is said.
  public var variant: String?
  /// Names in scopes that the papers must belong to, such as `leader` and `li`.
  public var scopes: [(scope: String, name: String)] = []
  /// The order of a pickup list: `code`, `name`, `room` or `product`.
  public var order: String?
  /// Whether names show their first character only.
  public var masksNames = false
  /// Whether phones are shown whole.
  public var showsPhones = false

  /// An earlier run: only what changed since is printed.
  public var since: EarlierRun?
  /// Whether a paper that changed since an earlier run is printed whole, and not just what changed.
  public var reprints = false

  /// All papers of the first variant.
  public init(_ work: PaperWork) {
    self.work = work
  }

  /// The words that `order` takes.
  public static var orders: [String] { PaperOptions.Order.allCases.map(\.rawValue) }
}

/// Why there are no papers for a request.
public enum PaperRequestFault: Error {
  /// The day has nothing of that name; `closest` may have been meant.
  case unknownName(scope: String, name: String, closest: String?)
  /// The request is right, and there is nothing to print.
  case nothing
  /// Papers of this work do not tell what changed.
  case noChanges
  /// They cannot be compared with those of the earlier run.
  case earlier(EarlierRunFault)
}

/// The papers of a night, kind by kind, for who asks.
public struct DayPapers {
  private let night: Night
  private let day: ReadDay

  /// The papers of a night; the warnings of the reading are told in the day summary.
  public init(_ night: Night, of day: ReadDay) {
    self.night = night
    self.day = day
  }

  /// The papers that were asked for, by the bytes of their labels, at least one.
  ///
  ///     var request = PaperRequest(.pickup)
  ///     request.scopes = [("leader", "li")]
  ///     let lists = try papers.papers(for: request, in: .chinese)
  ///
  /// - Complexity: O(n log n) in the lines of the night.
  public func papers(
    for request: PaperRequest, in language: Language
  ) throws(PaperRequestFault) -> [Paper] {
    let kinds = request.work.kinds
    let kind = (kinds.first { $0.word == request.variant } ?? kinds[0]).kind
    var wanted: [(scope: PaperScope, name: String)] = []
    for (word, name) in request.scopes {
      guard let scope = PaperScope(rawValue: word), kind.scopes.contains(scope) else { continue }
      let known = scope.names(in: night)
      guard known.contains(where: { $0.utf8.elementsEqual(name.utf8) }) else {
        throw .unknownName(
          scope: word, name: name, closest: SimilarWord.closest(to: name, among: known))
      }
      wanted.append((scope, name))
    }
    let night = night
    let papers = try papers(of: kind, request, in: language).filter { paper in
      wanted.allSatisfy { scope, name in
        paper.name(in: scope, of: night)?.utf8.elementsEqual(name.utf8) ?? false
      }
    }
    if papers.isEmpty { throw .nothing }
    return papers.map(\.sheet)
  }

  /// The papers of a kind, or what changed on them.
  private func papers(
    of kind: PaperKind, _ request: PaperRequest, in language: Language
  ) throws(PaperRequestFault) -> [LabelledPaper] {
    guard let earlier = request.since else {
      return kind.papers(
        of: night, in: language, request.options, warnings: day.warnings(in: language))
    }
    if kind.compared == nil { throw .noChanges }
    do throws(EarlierRunFault) {
      let changes = try earlier.changes(to: night)
      return request.reprints
        ? changes.reprints(of: kind, night, in: language, request.options)
        : changes.papers(of: kind, night, in: language)
    } catch {
      throw .earlier(error)
    }
  }
}

extension PaperRequest {
  fileprivate var options: PaperOptions {
    var options = PaperOptions()
    options.order = order.flatMap { PaperOptions.Order(rawValue: $0) } ?? .code
    options.masksNames = masksNames
    options.showsPhones = showsPhones
    return options
  }
}
