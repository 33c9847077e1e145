import Glibc

extension Descriptor {
  /// Writes all of `bytes`.
  func write(_ bytes: ArraySlice<UInt8>) throws(SystemError) {
    try Self.write(bytes, to: number)
  }

  /// All bytes from here to the end.
  func read() throws(SystemError) -> [UInt8] { try Self.read(from: number) }

  /// Writes all bytes of this file to another one.
  func copy(to other: borrowing Descriptor) throws(SystemError) {
    var piece = [UInt8](repeating: 0, count: 1 << 20)
    var offset = 0
    while true {
      let count = pread(number, &piece, piece.count, offset)
      if count == 0 { return }
      if count > 0 {
        try other.write(piece[..<count])
        offset += count
      } else if errno != EINTR {
        throw .last
      }
    }
  }

  /// Writes all of `bytes` to an open number, whatever pieces the system takes.
  static func write(_ bytes: ArraySlice<UInt8>, to number: Int32) throws(SystemError) {
    var offset = 0
    while offset < bytes.count {
      let start = offset
      let written = bytes.withUnsafeBytes { buffer in
        Glibc.write(number, buffer.baseAddress.map { $0 + start }, buffer.count - start)
      }
      if written > 0 {
        offset += written
      } else if written == 0 {
        // Nothing was taken and nothing is wrong: trying for ever would hang.
        throw SystemError(code: EIO)
      } else if errno == EAGAIN {
        wait(for: POLLOUT, number)
      } else if errno != EINTR {
        throw .last
      }
    }
  }

  /// All bytes of an open number from here to the end; more than `bytesMax` are not tried.
  static func read(
    from number: Int32, bytesMax: Int = .max
  ) throws(SystemError) -> [UInt8] {
    var status = stat()
    _ = try retrying { fstat(number, &status) }
    var bytes: [UInt8] = []
    // One more than there should be, so that the end is seen without growing.
    var room = max(Int(status.st_size), 1 << 16) + 1
    while true {
      var failure: SystemError?
      var isAtEnd = false
      bytes.append(addingCapacity: room) { (output: inout OutputSpan<UInt8>) in
        output.withUnsafeMutableBufferPointer { buffer, initializedCount in
          while initializedCount < buffer.count {
            let free = UnsafeMutableRawBufferPointer(
              rebasing: UnsafeMutableRawBufferPointer(buffer)[initializedCount...])
            let count = Glibc.read(number, free.baseAddress, free.count)
            if count > 0 {
              initializedCount += count
            } else if count == 0 {
              isAtEnd = true
              return
            } else if errno == EAGAIN {
              wait(for: POLLIN, number)
            } else if errno != EINTR {
              failure = .last
              return
            }
          }
        }
      }
      if let failure { throw failure }
      if isAtEnd { return bytes }
      if bytes.count > bytesMax { throw SystemError(code: EFBIG) }
      room = bytes.count
    }
  }

  /// A stream that is not ready, such as a terminal that others switched to not waiting.
  private static func wait(for event: Int32, _ number: Int32) {
    var request = pollfd(fd: number, events: Int16(event), revents: 0)
    _ = poll(&request, 1, -1)
  }
}
