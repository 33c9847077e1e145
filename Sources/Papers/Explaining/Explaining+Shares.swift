import Documents
import ExactValues
import OrderDay

/// How too little was shared out, with quotas, remainders and the tie-break (R8).
extension Explaining {
  func shares(_ shares: ShareReckoning, of line: LineID) -> [Paper.Block] {
    let own = explainer.order
    let hasClasses = shares.classes.count > 1
    return shares.classes.flatMap { one -> [Paper.Block] in
      let head: [Paper.Block] =
        hasClasses
        ? [
          .note(
            say.priorityClass(one.priority, claimed: one.claimed, available: one.available))
        ] : []
      // Of the other classes just what they took is told.
      if hasClasses, !one.claims.contains(where: { $0.line == line }) { return head }
      return head + way(one, of: line, own)
    }
  }

  private func way(
    _ one: ShareReckoning.PriorityClass, of line: LineID, _ own: OrderID
  ) -> [Paper.Block] {
    switch one.way {
    case .whole: return [.note(say.wholeClass)]
    case .firstCome(let increments): return self.increments(increments, of: line)
    case .proRata(let parts):
      let columns: [PaperTable.Column] = [
        .init(words.order, .text), .init(say.member, .text), .init(say.raisedAt, .text),
      ]
      let mine = one.claims.firstIndex { $0.line == line } ?? 0
      return quotas(parts, of: one.available, mine: mine, isByPoint: false, columns) { index in
        let claim = one.claims[index]
        return [
          text(orderID(of: claim.line), isOwn: claim.line == line),
          .text(member(of: claim.line)), .text(moment(explainer.firstTime(of: claim.line))),
        ]
      }
    case .byPoint(let points):
      let home = night.book.point(of: line)
      let mine = points.firstIndex { $0.point == home } ?? 0
      let columns: [PaperTable.Column] = [.init(words.point, .text)]
      return quotas(
        points.map(\.part), of: one.available, mine: mine, isByPoint: true, columns
      ) { index in
        [text(point(points[index].point), isOwn: index == mine)]
      } + [.note(say.within(point: point(home), units: points[mine].part.share))]
        + increments(points[mine].increments, of: line)
    case .even(let level, let extra):
      let mine = one.claims.firstIndex { $0.line == line } ?? 0
      let edge = one.claims.lastIndex { $0.share > level }.map { $0 + 1 } ?? mine
      let (indices, hidden) = shown(one.claims.count, own: [mine], edge: edge)
      return [.note(say.even(level: level, extra: extra))]
        + table(
          [
            .init(words.order, .text), .init(say.member, .text), .init(say.raisedAt, .text),
            .init(say.claimed, .number), .init(say.gets, .number),
          ],
          indices.map { index in
            let claim = one.claims[index]
            return [
              text(orderID(of: claim.line), isOwn: claim.line == line),
              .text(member(of: claim.line)), .text(moment(explainer.firstTime(of: claim.line))),
              .number(claim.claimed), .number(claim.share),
            ]
          }, hidden: hidden)
    }
  }

  private func increments(
    _ increments: [ShareReckoning.IncrementShare], of line: LineID
  ) -> [Paper.Block] {
    let own = increments.indices.filter { increments[$0].line == line }
    let edge = increments.firstIndex { $0.share < $0.claimed } ?? increments.count
    let (indices, hidden) = shown(increments.count, own: own, edge: edge)
    return table(
      [
        .init(say.raisedAt, .text), .init(words.order, .text), .init(say.member, .text),
        .init(say.claimed, .number), .init(say.left, .number), .init(say.gets, .number),
      ],
      indices.map { index in
        let one = increments[index]
        return [
          .text(moment(explainer.night.events.time(of: Int(one.row)))),
          text(orderID(of: one.line), isOwn: one.line == line), .text(member(of: one.line)),
          .number(one.claimed), .number(one.left), .number(one.share),
        ]
      }, hidden: hidden)
  }

  // MARK: Quotas

  /// The quotas by largest remainder, so that the units left can be seen to go to the first rows.
  private func quotas(
    _ parts: [Apportionment.Part], of available: Int64, mine: Int, isByPoint: Bool,
    _ columns: [PaperTable.Column], _ cells: (Int) -> [Cell]
  ) -> [Paper.Block] {
    let ranked = parts.indices.sorted {
      (parts[$1].remainder, $0) < (parts[$0].remainder, $1)
    }
    let raised = parts.count { $0.isRaised }
    let own = ranked.firstIndex(of: mine) ?? 0
    let (indices, hidden) = shown(parts.count, own: [own], edge: raised)
    let total = parts.reduce(Int128(0)) { $0 + Int128($1.weight) }
    let sum = parts.reduce(Int128(0)) { $0 + Int128($1.whole) }
    var notes = [
      say.quotas(
        claimed: String(parts[mine].weight), available: String(available), total: String(total),
        whole: String(parts[mine].whole), rest: String(parts[mine].remainder)),
      say.remainders(sum: String(sum), left: Int64(raised)),
    ]
    if let tie = tie(parts, isByPoint: isByPoint) { notes.append(tie) }
    return table(
      columns + [
        .init(say.claimed, .number), .init(say.quota, .number), .init(say.remainder, .number),
        .init(say.oneMore, .number), .init(say.gets, .number),
      ],
      indices.map { index in
        let part = parts[ranked[index]]
        return cells(ranked[index]) + [
          .number(part.weight), .number(part.whole), .text(String(part.remainder)),
          part.isRaised ? .number(1) : .blank, .number(part.share),
        ]
      }, hidden: hidden) + [.note(notes.joined(separator: " "))]
  }

  /// What decided among parts with the same remainder, of which some got one more and some did not.
  private func tie(_ parts: [Apportionment.Part], isByPoint: Bool) -> String? {
    guard let last = parts.filter(\.isRaised).map(\.remainder).min() else { return nil }
    let tied = parts.filter { $0.remainder == last }
    let left = tied.count { $0.isRaised }
    if tied.count == left { return nil }
    return say.tie(
      remainder: String(last), shared: tied.count, left: left, isByPoint: isByPoint)
  }
}
