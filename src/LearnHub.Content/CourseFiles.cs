using System.Buffers.Binary;
using System.Collections.Immutable;
using System.IO.Compression;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;

namespace LearnHub.Content;

/// <summary>
/// The files of a course library by path ("first-weeks/de/home.md", "facts.yml"), wherever they come from: a folder, an archive, a database.
/// </summary>
/// <remarks>
/// An archive is the five bytes <c>LHCF1</c>, the 32 bytes of the content hash, and, compressed with Brotli, the files in ordinal order of their paths:
/// length of the path, path in UTF-8, length of the file, file; lengths are 32-bit little-endian. The content hash is the SHA-256 of that same stretch.
/// </remarks>
public sealed record CourseFiles(ImmutableSortedDictionary<string, ImmutableArray<byte>> Files)
{
    /// <summary>The most bytes a single file may have.</summary>
    public const int MaxFileBytes = 16 * 1024 * 1024;

    /// <summary>The most bytes all files may have, with their paths and before compression.</summary>
    public const int MaxTotalBytes = 64 * 1024 * 1024;

    private const int MaxEntries = 20_000;
    private const int MaxPathLength = 500;
    private const int HashBytes = SHA256.HashSizeInBytes;

    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    // Beside the record and not in it: a field would count in its equality and would be copied by "with" to other files.
    private static readonly ConditionalWeakTable<ImmutableSortedDictionary<string, ImmutableArray<byte>>, string> Hashes = [];

    private static ReadOnlySpan<byte> Magic => "LHCF1"u8;

    /// <summary>
    /// Reads a folder such as <c>courses/</c>; hidden files and links that lead out of it are left out. Throws <see cref="DirectoryNotFoundException"/>,
    /// and <see cref="InvalidDataException"/> with the file's name where a file is too large or has a name that an archive would not take.
    /// </summary>
    public static CourseFiles FromFolder(string folder) => FolderReader.Read(folder);

    /// <summary>Opens what <see cref="ToArchive"/> packed. Throws <see cref="InvalidDataException"/> when it is damaged.</summary>
    public static CourseFiles FromArchive(ReadOnlySpan<byte> archive)
    {
        if (!archive.StartsWith(Magic) || archive.Length < Magic.Length + HashBytes)
            throw new InvalidDataException("This is not an archive of course files.");
        var hash = archive.Slice(Magic.Length, HashBytes);
        var packed = Unpack(archive[(Magic.Length + HashBytes)..]);
        if (!SHA256.HashData(packed.Span).AsSpan().SequenceEqual(hash))
            throw new InvalidDataException("The archive of course files is damaged: its contents do not match its hash.");

        var files = ImmutableSortedDictionary.CreateBuilder<string, ImmutableArray<byte>>(StringComparer.Ordinal);
        var rest = packed.Span;
        string? before = null;
        while (!rest.IsEmpty)
        {
            var path = DecodePath(Take(ref rest, MaxPathLength * 3));
            if (PathProblem(path) is { } problem)
                throw new InvalidDataException($"The archive of course files holds a path that {problem}.");
            if (string.CompareOrdinal(before, path) >= 0)
                throw new InvalidDataException("The archive of course files holds a path twice or out of order.");
            if (files.Count == MaxEntries)
                throw new InvalidDataException($"The archive holds more than {MaxEntries} course files.");
            files.Add(path, [.. Take(ref rest, MaxFileBytes)]);
            before = path;
        }
        return new(files.ToImmutable());
    }

    /// <summary>Ids of the folders that hold a <c>course.yml</c>.</summary>
    public ImmutableArray<string> CourseIds =>
    [
        .. Files.Keys
            .Where(path => path.EndsWith("/course.yml", StringComparison.Ordinal) && path.Count(letter => letter == '/') == 1)
            .Select(path => path[..path.IndexOf('/', StringComparison.Ordinal)])
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>That course's folder and what all courses share (facts, glossary, regions): all it takes to read it again later.</summary>
    public CourseFiles Only(string courseId) =>
        new(Files.Where(file => file.Key is "facts.yml" or "glossary.yml"
                || file.Key.StartsWith("regions/", StringComparison.Ordinal)
                || file.Key.StartsWith(courseId + "/", StringComparison.Ordinal))
            .ToImmutableSortedDictionary(StringComparer.Ordinal));

    /// <summary>SHA-256 over paths and contents, 64 hexadecimal digits in lower case; does not depend on the order in which files were added.</summary>
    public string ContentHash => Hashes.GetValue(Files, Hash);

    /// <summary>
    /// The files in one compressed block; the same files always give the same bytes (as long as the runtime brings the same Brotli; to compare versions take
    /// <see cref="ContentHash"/>). Throws <see cref="InvalidDataException"/> where <see cref="FromArchive"/> would not open it again.
    /// </summary>
    public byte[] ToArchive()
    {
        if (Files.Count > MaxEntries)
            throw new InvalidDataException($"There are more than {MaxEntries} course files.");
        var total = 0L;
        foreach (var (path, bytes) in Files)
        {
            ThrowIfNotPackable(path, bytes.AsSpan().Length);
            total += PackedLength(path, bytes.AsSpan().Length);
        }
        ThrowIfTooMuch(total);

        using var archive = new MemoryStream();
        archive.Write(Magic);
        archive.Write(Convert.FromHexString(ContentHash));
        using (var brotli = new BrotliStream(archive, new BrotliCompressionOptions { Quality = 6 }, leaveOpen: true))
            Lay(Files, brotli.Write);
        return archive.ToArray();
    }

    private static string Hash(ImmutableSortedDictionary<string, ImmutableArray<byte>> files)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Lay(files, hash.AppendData);
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static void Lay(ImmutableSortedDictionary<string, ImmutableArray<byte>> files, Action<ReadOnlySpan<byte>> write)
    {
        Span<byte> length = stackalloc byte[4];
        foreach (var (path, bytes) in files.OrderBy(file => file.Key, StringComparer.Ordinal))
        {
            var name = Encoding.UTF8.GetBytes(path);
            BinaryPrimitives.WriteInt32LittleEndian(length, name.Length);
            write(length);
            write(name);
            BinaryPrimitives.WriteInt32LittleEndian(length, bytes.AsSpan().Length);
            write(length);
            write(bytes.AsSpan());
        }
    }

    private static long PackedLength(string path, long bytes) => 8 + Encoding.UTF8.GetByteCount(path) + bytes;

    private static ReadOnlyMemory<byte> Unpack(ReadOnlySpan<byte> compressed)
    {
        using var unpacked = new MemoryStream();
        using var decoder = new BrotliDecoder();
        var buffer = new byte[64 * 1024];
        while (true)
        {
            var status = decoder.Decompress(compressed, buffer, out var consumed, out var written);
            compressed = compressed[consumed..];
            ThrowIfTooMuch(unpacked.Length + written);
            unpacked.Write(buffer, 0, written);
            if (status == System.Buffers.OperationStatus.Done && compressed.IsEmpty)
                return unpacked.GetBuffer().AsMemory(0, (int)unpacked.Length);
            if (status != System.Buffers.OperationStatus.DestinationTooSmall)
                throw new InvalidDataException("The archive of course files is damaged: it cannot be unpacked.");
        }
    }

    private static ReadOnlySpan<byte> Take(ref ReadOnlySpan<byte> rest, int maxLength)
    {
        var length = rest.Length < 4 ? -1 : BinaryPrimitives.ReadInt32LittleEndian(rest);
        if (length < 0 || length > maxLength || length > rest.Length - 4)
            throw new InvalidDataException("The archive of course files is damaged: a length in it cannot be right.");
        var taken = rest.Slice(4, length);
        rest = rest[(4 + length)..];
        return taken;
    }

    private static string DecodePath(ReadOnlySpan<byte> bytes)
    {
        try
        {
            return StrictUtf8.GetString(bytes);
        }
        catch (DecoderFallbackException exception)
        {
            throw new InvalidDataException("The archive of course files is damaged: a path in it is not UTF-8.", exception);
        }
    }

    private static void ThrowIfTooMuch(long bytes)
    {
        if (bytes > MaxTotalBytes)
            throw new InvalidDataException($"The course files together have more than {MaxTotalBytes / 1024 / 1024} MB.");
    }

    private static void ThrowIfNotPackable(string path, long bytes)
    {
        if (PathProblem(path) is { } problem)
            throw new InvalidDataException($"The path {path.ReplaceLineEndings(" ")} {problem}. Rename the file or folder.");
        if (bytes > MaxFileBytes)
            throw new InvalidDataException($"{path} has {bytes / 1024 / 1024} MB; a file may have {MaxFileBytes / 1024 / 1024} MB. Make it smaller or link to it.");
    }

    /// <summary>What keeps a path from being used on every system, in words that follow "a path that"; null when it is sound.</summary>
    private static string? PathProblem(string path)
    {
        if (path.Length > MaxPathLength)
            return $"is longer than {MaxPathLength} characters";
        if (path.Contains('\\', StringComparison.Ordinal) || path.Contains(':', StringComparison.Ordinal))
            return "holds a backslash or a colon";
        if (path.EnumerateRunes().Any(rune => Rune.IsControl(rune) || rune == Rune.ReplacementChar))
            return "holds a control character or is not Unicode";
        return path.Split('/').Any(part => part is "" or "." or "..") ? "is not relative or has an empty part, \".\" or \"..\"" : null;
    }

    /// <summary>Walks a folder by real paths, so that no chain of links can lead out of it unseen.</summary>
    private sealed class FolderReader
    {
        private const int MaxLinks = 40;

        private readonly string _root;
        private readonly HashSet<string> _open = [];
        private readonly ImmutableSortedDictionary<string, ImmutableArray<byte>>.Builder _files =
            ImmutableSortedDictionary.CreateBuilder<string, ImmutableArray<byte>>(StringComparer.Ordinal);
        private long _total;
        private int _entries;

        private FolderReader(string root) => _root = root;

        public static CourseFiles Read(string folder)
        {
            var root = RealPath(Path.GetFullPath(folder));
            if (root is null || !Directory.Exists(root))
                throw new DirectoryNotFoundException($"There is no folder {folder}.");
            var reader = new FolderReader(root);
            reader.ReadFolder(root, "");
            return new(reader._files.ToImmutable());
        }

        private void ReadFolder(string folder, string prefix)
        {
            // A link to a folder that we are in would go round for ever.
            if (!_open.Add(folder))
                return;
            foreach (var entry in new DirectoryInfo(folder).EnumerateFileSystemInfos())
            {
                if (entry.Name.StartsWith('.') || entry.Attributes.HasFlag(FileAttributes.Hidden))
                    continue;
                if (++_entries > MaxEntries)
                    throw new InvalidDataException($"The folder holds more than {MaxEntries} files and folders.");
                var real = entry.LinkTarget is null ? entry.FullName : RealPath(entry.FullName);
                if (real is null || !IsInside(real))
                    continue;
                if (Directory.Exists(real))
                    ReadFolder(real, $"{prefix}{entry.Name}/");
                else if (File.Exists(real))
                    ReadFile(real, prefix + entry.Name);
            }
            _open.Remove(folder);
        }

        private void ReadFile(string file, string path)
        {
            var length = new FileInfo(file).Length;
            ThrowIfNotPackable(path, length);
            _total += PackedLength(path, length);
            ThrowIfTooMuch(_total);
            _files.Add(path, ImmutableCollectionsMarshal.AsImmutableArray(File.ReadAllBytes(file)));
        }

        private bool IsInside(string path) =>
            path == _root || path.StartsWith(Path.TrimEndingDirectorySeparator(_root) + Path.DirectorySeparatorChar, StringComparison.Ordinal);

        /// <summary>The path with every link on the way followed; null when the links go round in a circle.</summary>
        private static string? RealPath(string path)
        {
            var real = Path.GetPathRoot(path)!;
            var parts = new Stack<string>(Parts(path[real.Length..]));
            for (var links = 0; parts.TryPop(out var part);)
            {
                if (part is "" or ".")
                    continue;
                if (part == "..")
                {
                    real = Path.GetDirectoryName(real) ?? real;
                    continue;
                }
                var next = Path.Combine(real, part);
                if (new FileInfo(next).LinkTarget is not { } target)
                {
                    real = next;
                    continue;
                }
                if (++links > MaxLinks)
                    return null;
                if (Path.IsPathRooted(target))
                {
                    real = Path.GetPathRoot(target)!;
                    target = target[real.Length..];
                }
                foreach (var followed in Parts(target))
                    parts.Push(followed);
            }
            return real;

            // Last part first, as they are pushed onto a stack.
            static IEnumerable<string> Parts(string path) => path.Split(Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar).Reverse();
        }
    }
}
