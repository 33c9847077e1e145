import ExactValues
import OrderDay
import Papers
public import PlainText

/// An earlier run of a day, against which papers tell what changed.
public struct EarlierRun: Sendable {
  /// The tables that the earlier run wrote.
  public var documents: DayDocuments
  /// The digest of its MANIFEST, in hexadecimal.
  public var digest: String

  /// The tables of a run, and the digest of its MANIFEST.
  public init(documents: DayDocuments, digest: String) {
    self.documents = documents
    self.digest = digest
  }
}

/// Why the papers of a night cannot be compared with those of an earlier run.
public enum EarlierRunFault: Error {
  /// Its documents are not as a run writes them.
  case unreadable(Diagnostics)
  /// They are those of another day.
  case otherDay(String)
}

extension EarlierRun {
  /// What the papers of a night say otherwise than this run (`--since`).
  ///
  /// - Complexity: O(bytes of the tables) for each kind of papers that is compared.
  func changes(to night: Night) throws(EarlierRunFault) -> PaperChanges {
    let date = night.day.timeline.date.description
    let other: String?
    do throws(UnreadableDocument) {
      other = try documents.date
    } catch {
      throw .unreadable(error.diagnostics)
    }
    if let other, other != date { throw .otherDay(other) }
    do throws(UnreadableDocument) {
      let now = DayDocuments(of: night)
      let hasOneWarehouse = night.day.network.warehouses.count == 1
      var known: [PaperChanges.Identity: [String]] = [:]
      var changes: [PaperChanges.Identity: [PaperChanges.Row]] = [:]
      for kind in PaperKind.allCases {
        guard let compared = kind.compared else { continue }
        let old = try PaperRows(
          of: kind, compared, in: documents, date: date, hasOneWarehouse: hasOneWarehouse)
        let new = try PaperRows(
          of: kind, compared, in: now, date: date, hasOneWarehouse: hasOneWarehouse)
        for (identity, page) in old.pages { known[identity] = page.labels }
        for identity in Set(old.pages.keys).union(new.pages.keys) {
          let rows = Self.rows(from: old.pages[identity], to: new.pages[identity])
          if !rows.isEmpty { changes[identity] = rows }
        }
      }
      return PaperChanges(
        since: digest, revisions: try documents.revisionsOfPapers, known: known, rows: changes)
    } catch {
      throw .unreadable(error.diagnostics)
    }
  }

  /// The rows that differ: those of the new page in their order, then those that it has no more.
  private static func rows(
    from old: PaperRows.Page?, to new: PaperRows.Page?
  ) -> [PaperChanges.Row] {
    var rows: [PaperChanges.Row] = []
    func add(_ keys: [String], _ before: PaperRows.Row?, _ now: PaperRows.Row?) {
      guard let shape = now ?? before else { return }
      let row = PaperChanges.Row(
        keys: keys,
        marks: shape.marks.indices.map {
          .init(from: before?.marks[$0] ?? "", to: now?.marks[$0] ?? "")
        },
        figures: shape.figures.indices.map {
          .init(from: before?.figures[$0] ?? 0, to: now?.figures[$0] ?? 0)
        })
      let isNewCode = before != nil && now != nil && row.marks.contains { $0.before != $0.now }
      if isNewCode || row.figures.contains(where: { $0.before != $0.now }) { rows.append(row) }
    }
    for row in new?.rows ?? [] { add(row.keys, old?.row(row.keys), row) }
    for row in old?.rows ?? [] where new?.row(row.keys) == nil { add(row.keys, row, nil) }
    return rows
  }
}

extension DayDocuments {
  /// The day of the documents, as the numbers of its purchase orders tell it; `nil` where nothing was bought.
  fileprivate var date: String? {
    get throws(UnreadableDocument) {
      guard let file = files[.purchaseOrders] else { return nil }
      let records = try TableRecords(of: file, by: [])
      return records.rows.first.map { values in
        String(records.value("po", of: values).prefix { $0 != "/" })
      }
    }
  }

  /// The revisions of papers where they are not 1.
  fileprivate var revisionsOfPapers: [PaperChanges.Identity: Int64] {
    get throws(UnreadableDocument) {
      guard let file = revisions else { return [:] }
      let records = try TableRecords(of: file, by: [])
      var found: [PaperChanges.Identity: Int64] = [:]
      for values in records.rows {
        guard let kind = PaperKind(rawValue: records.value("kind", of: values)),
          let revision = Int64(records.value("revision", of: values))
        else { continue }
        found[PaperChanges.Identity(kind, records.value("label", of: values))] = revision
      }
      return found
    }
  }
}
