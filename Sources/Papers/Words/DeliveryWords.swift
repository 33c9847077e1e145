import OrderDay

/// Our words of what happens after delivery (R15).
protocol DeliveryWords {
  /// What took effect, with why units were paid back where they were.
  func fact(_ kind: DeliveryFact.Kind, _ cause: RefundCause?) -> String
  /// What a row tells.
  func told(_ kind: DeliveryKind) -> String
  /// Why a row was refused.
  func reason(_ reason: DeliveryReason) -> String
  /// Who bears the cost of a refund.
  func bearer(_ fault: Fault) -> String
}

extension EnglishPaperWords {
  func fact(_ kind: DeliveryFact.Kind, _ cause: RefundCause?) -> String {
    let what =
      switch kind {
      case .arrival: "arrival"
      case .pickup: "pickup"
      case .forfeit: "forfeit"
      case .claim: "claim"
      case .recall: "recall"
      }
    return cause.map { "\(what): \(self.cause($0))" } ?? what
  }
  private func cause(_ cause: RefundCause) -> String {
    switch cause {
    case .short: "short"
    case .underweight: "underweight"
    case .damaged: "damaged"
    case .spoiled: "spoiled"
    case .wrongItem: "wrong item"
    case .returned: "returned"
    case .recalled: "recalled"
    }
  }
  func told(_ kind: DeliveryKind) -> String {
    switch kind {
    case .arrival: "count on arrival"
    case .pickup: "pickup"
    case .claim: "claim"
    case .recall: "recall"
    }
  }
  func reason(_ reason: DeliveryReason) -> String {
    switch reason {
    case .unknownOrder: "no such order, line, point or lot"
    case .tooEarly: "before the goods arrived"
    case .overPickup: "more than is there to take"
    case .overClaim: "more than can still be claimed"
    case .afterWindow: "after the claim window"
    }
  }
  func bearer(_ fault: Fault) -> String {
    switch fault {
    case .supplier: "cost to the supplier"
    case .carrier: "cost to the carrier"
    case .leader: "cost to the leader"
    case .none: "cost to the platform"
    }
  }
}

extension ChinesePaperWords {
  func fact(_ kind: DeliveryFact.Kind, _ cause: RefundCause?) -> String {
    let what =
      switch kind {
      case .arrival: "到货"
      case .pickup: "提货"
      case .forfeit: "逾期未提"
      case .claim: "售后"
      case .recall: "召回"
      }
    return cause.map { "\(what)：\(self.cause($0))" } ?? what
  }
  private func cause(_ cause: RefundCause) -> String {
    switch cause {
    case .short: "缺货"
    case .underweight: "少重"
    case .damaged: "破损"
    case .spoiled: "变质"
    case .wrongItem: "错发"
    case .returned: "退货"
    case .recalled: "召回"
    }
  }
  func told(_ kind: DeliveryKind) -> String {
    switch kind {
    case .arrival: "到货清点"
    case .pickup: "提货"
    case .claim: "售后"
    case .recall: "召回"
    }
  }
  func reason(_ reason: DeliveryReason) -> String {
    switch reason {
    case .unknownOrder: "没有这个订单、商品行、自提点或批号"
    case .tooEarly: "早于到货时间"
    case .overPickup: "超出可提件数"
    case .overClaim: "超出可售后件数"
    case .afterWindow: "已过售后期"
    }
  }
  func bearer(_ fault: Fault) -> String {
    switch fault {
    case .supplier: "供应商承担"
    case .carrier: "承运方承担"
    case .leader: "团长承担"
    case .none: "平台承担"
    }
  }
}
