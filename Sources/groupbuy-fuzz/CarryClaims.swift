import DayRunner
import Documents

/// What must hold for what one day leaves for the next.
enum CarryClaims {
  /// Any lines, under the digest that makes a carry of them: they are refused, or are what is written again.
  static func check(sealing lines: ArraySlice<UInt8>, depth: Depth) {
    var bytes = Array("groupbuy-carry 1\n".utf8) + lines
    if bytes.last != 0x0A { bytes.append(0x0A) }
    bytes += Array("digest\t\(Digest128(of: bytes.span).hex)\n".utf8)
    guard case .success(let carry) = CarryFile.parse(bytes) else { return }
    claim(CarryFile.render(carry) == bytes, "a carry that is read is written as it was")
    if depth < .day { return }
    var reader = DayReader(
      path: SmallDay.folder, files: SmallDay.dayFiles(SmallDay.files), carry: .carry(carry))
    let read = reader.read()
    DiagnosticClaims.check(reader.diagnostics, of: SmallDay.files)
    if let read, case .failure(.proof(let finding)) = DayRun.night(of: read) {
      fatalError("claim does not hold: the day after is proven: \(finding)")
    }
  }

  /// A carry that a night wrote is read, and written as it was.
  static func check(written bytes: [UInt8]) {
    guard case .success(let carry) = CarryFile.parse(bytes) else {
      fatalError("claim does not hold: a carry that is written is read")
    }
    claim(CarryFile.render(carry) == bytes, "a carry that is read is written as it was")
  }
}
