using System.Buffers.Binary;
using System.Collections.Immutable;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using FsCheck;
using FsCheck.Fluent;

namespace LearnHub.Content.Tests;

public sealed class CourseFilesTests : IDisposable
{
    private static readonly Gen<(string Path, byte[] Bytes)[]> AnyFiles =
        (from path in Gen.Elements("facts.yml", "a/course.yml", "a/de/home.md", "a/images/ü.svg", "b/course.yml", "regions/sachsen.yml", "a/de/x y.md", "Z.md")
         from bytes in ArbMap.Default.GeneratorFor<byte[]>()
         select (path, bytes ?? [])).ArrayOf().Select(files => files.DistinctBy(file => file.path).ToArray());

    private readonly string _folder = Directory.CreateTempSubdirectory("course-files-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void FromArchive_WhatToArchivePacked_IsTheSameFiles() =>
        Holds(AnyFiles, files =>
        {
            var packed = Files(files);
            var opened = CourseFiles.FromArchive(packed.ToArchive());
            Assert.Equal(Listing(packed), Listing(opened));
            Assert.Equal(packed.ContentHash, opened.ContentHash);
        });

    [Fact]
    public void ToArchive_SameFilesInAnotherOrder_GivesTheSameBytesAndHash() =>
        Holds(AnyFiles, files =>
        {
            var (one, other) = (Files(files), Files([.. files.Reverse()]));
            Assert.Equal(one.ContentHash, other.ContentHash);
            Assert.Equal(one.ToArchive(), other.ToArchive());
        });

    [Fact]
    public void ContentHash_FilesSortedInAnotherWay_IsTheSame()
    {
        var files = Files(("a.md", [1]), ("B.md", [2]));
        var ignoringCase = new CourseFiles(files.Files.WithComparers(StringComparer.OrdinalIgnoreCase));
        Assert.NotEqual(files.Files.Keys, ignoringCase.Files.Keys);
        Assert.Equal(files.ContentHash, ignoringCase.ContentHash);
        Assert.Equal(files.ToArchive(), ignoringCase.ToArchive());
    }

    [Fact]
    public void ContentHash_OfKnownFiles_IsWhatItHasAlwaysBeen()
    {
        byte[] laid = [9, 0, 0, 0, .. "facts.yml"u8, 2, 0, 0, 0, .. "a\n"u8];
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(laid)), Files(("facts.yml", [.. "a\n"u8])).ContentHash);
    }

    [Fact]
    public void ContentHash_ByteMovedFromPathToContents_Differs() =>
        Assert.NotEqual(Files(("ab", [.. "c"u8])).ContentHash, Files(("a", [.. "bc"u8])).ContentHash);

    [Fact]
    public void ContentHash_ReadAgain_IsNotComputedAgain()
    {
        var files = Files(("a", [1]));
        Assert.Same(files.ContentHash, files.ContentHash);
        Assert.NotEqual(files.ContentHash, (files with { Files = Files(("a", [2])).Files }).ContentHash);
        Assert.Equal(files, new CourseFiles(files.Files));
    }

    [Fact]
    public void FromArchive_LargeFiles_RoundTrip()
    {
        var random = new byte[3_000_000];
        for (var index = 0; index < random.Length; index += 32)
            SHA256.HashData(BitConverter.GetBytes(index)).CopyTo(random, index);
        var files = Files(("a/images/x.png", random), ("a/images/y.png", new byte[CourseFiles.MaxFileBytes]));
        Assert.Equal(files.ContentHash, CourseFiles.FromArchive(files.ToArchive()).ContentHash);
    }

    [Fact]
    public void FromArchive_AnyBitDamaged_ThrowsOrGivesTheSameFiles()
    {
        var archive = Files(("facts.yml", [.. "min_wage_hour: 13.90 and some more text, some more text"u8]), ("a/course.yml", [1, 2, 3])).ToArchive();
        for (var index = 0; index < archive.Length; index++)
        {
            foreach (var bit in (int[])[0, 3, 7])
            {
                byte[] damaged = [.. archive];
                damaged[index] ^= (byte)(1 << bit);
                // Some bits of Brotli's own (its window, its padding) may change; then every file must still be as it was.
                try
                {
                    Assert.Equal(CourseFiles.FromArchive(archive).ContentHash, CourseFiles.FromArchive(damaged).ContentHash);
                    Assert.True(index >= 37, $"Byte {index} does not matter.");
                }
                catch (InvalidDataException)
                {
                    // As it should be.
                }
            }
        }
    }

    [Fact]
    public void FromArchive_CutOffAnywhere_Throws()
    {
        var archive = Files(("facts.yml", [1, 2, 3])).ToArchive();
        for (var length = 0; length < archive.Length; length++)
            Assert.Throws<InvalidDataException>(() => CourseFiles.FromArchive(archive.AsSpan(0, length)));
    }

    [Fact]
    public void FromArchive_MoreBehindTheEnd_Throws() =>
        Assert.Throws<InvalidDataException>(() => CourseFiles.FromArchive([.. Files(("facts.yml", [1])).ToArchive(), 0]));

    [Fact]
    public void FromArchive_AnyBytes_ThrowsNothingElse() =>
        Holds(ArbMap.Default.GeneratorFor<byte[]>().Select(bytes => bytes ?? []), bytes =>
        {
            Assert.Throws<InvalidDataException>(() => CourseFiles.FromArchive(bytes));
            Assert.Throws<InvalidDataException>(() => CourseFiles.FromArchive([.. "LHCF1"u8, .. new byte[32], .. bytes]));
            // With a hash that fits, so that the lengths themselves are tried.
            Assert.True(bytes.Length == 0 || Record.Exception(() => CourseFiles.FromArchive(Archive(bytes))) is null or InvalidDataException);
        });

    [Fact]
    public void FromArchive_DecompressionBomb_IsRefusedBeforeItIsUnpacked()
    {
        using var bomb = new MemoryStream();
        bomb.Write("LHCF1"u8);
        bomb.Write(new byte[32]);
        using (var brotli = new BrotliStream(bomb, CompressionLevel.Fastest, leaveOpen: true))
        {
            var zeros = new byte[1024 * 1024];
            for (var megabyte = 0; megabyte < 1024; megabyte++)
                brotli.Write(zeros);
        }
        Assert.InRange(bomb.Length, 0, 2_000_000);

        var before = GC.GetAllocatedBytesForCurrentThread();
        var problem = Assert.Throws<InvalidDataException>(() => CourseFiles.FromArchive(bomb.ToArray()));
        Assert.Contains("64 MB", problem.Message, StringComparison.Ordinal);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 300_000_000);
    }

    [Theory]
    [InlineData("")]
    [InlineData("..")]
    [InlineData("../facts.yml")]
    [InlineData("a/../../facts.yml")]
    [InlineData("a/./b")]
    [InlineData("/etc/passwd")]
    [InlineData("a//b")]
    [InlineData("a/")]
    [InlineData("a\\b")]
    [InlineData("C:/x")]
    [InlineData("a\nb")]
    [InlineData("a\0b")]
    [InlineData("a\u0085b")]
    public void FromArchive_PathThatLeadsAstray_Throws(string path)
    {
        Assert.Throws<InvalidDataException>(() => CourseFiles.FromArchive(Archive(Entry(path, [1]))));
        Assert.Throws<InvalidDataException>(() => Files((path, [1])).ToArchive());
    }

    [Fact]
    public void FromArchive_SamePathTwice_Throws() =>
        Assert.Throws<InvalidDataException>(() => CourseFiles.FromArchive(Archive([.. Entry("a", [1]), .. Entry("a", [2])])));

    [Fact]
    public void FromArchive_PathThatIsNotUtf8_Throws() =>
        Assert.Throws<InvalidDataException>(() => CourseFiles.FromArchive(Archive([1, 0, 0, 0, 0xFF, 0, 0, 0, 0])));

    [Fact]
    public void FromArchive_WrittenByHand_Opens() => Assert.Equal(["a", "b"], CourseFiles.FromArchive(Archive([.. Entry("a", [1]), .. Entry("b", [])])).Files.Keys);

    [Fact]
    public void ToArchive_FileOverTheLimit_Throws() =>
        Assert.Throws<InvalidDataException>(() => Files(("a/images/x.png", new byte[CourseFiles.MaxFileBytes + 1])).ToArchive());

    [Fact]
    public void ToArchive_AllFilesOverTheLimit_Throws()
    {
        var large = new byte[CourseFiles.MaxFileBytes];
        Assert.Throws<InvalidDataException>(() => Files(("a", large), ("b", large), ("c", large), ("d", large)).ToArchive());
    }

    [Fact]
    public void CourseIds_AreTheFoldersWithACourseFile() =>
        Assert.Equal(
            ["a-course", "b"],
            Files(("b/course.yml", []), ("a-course/course.yml", []), ("c/de/course.yml", []), ("course.yml", []), ("d/course.yaml", []), ("facts.yml", [])).CourseIds.AsEnumerable());

    [Fact]
    public void Only_KeepsTheCourseAndWhatAllShare() =>
        Assert.Equal(
            ["a/course.yml", "a/de/home.md", "facts.yml", "glossary.yml", "regions/sachsen.yml"],
            Files(
                ("a/course.yml", []), ("a/de/home.md", []), ("ab/course.yml", []), ("b/course.yml", []), ("b/a/x.md", []), ("facts.yml", []), ("glossary.yml", []),
                ("regions/sachsen.yml", []), ("README.md", []))
                .Only("a").Files.Keys);

    [Fact]
    public void Only_AnotherCourseChanges_KeepsItsHash()
    {
        var before = Files(("a/course.yml", [1]), ("b/course.yml", [1]));
        var after = Files(("a/course.yml", [1]), ("b/course.yml", [2]));
        Assert.Equal(before.Only("a").ContentHash, after.Only("a").ContentHash);
        Assert.NotEqual(before.Only("b").ContentHash, after.Only("b").ContentHash);
    }

    [Fact]
    public void FromFolder_ReadsRelativePathsWithoutHiddenFiles()
    {
        Write("facts.yml", "x");
        Write("a/de/home.md", "## Hallo");
        Write(".git/config", "x");
        Write("a/.draft.md", "x");
        var files = CourseFiles.FromFolder(_folder);
        Assert.Equal(["a/de/home.md", "facts.yml"], files.Files.Keys);
        Assert.Equal("## Hallo", Encoding.UTF8.GetString(files.Files["a/de/home.md"].AsSpan()));
        Assert.Equal(files.ContentHash, CourseFiles.FromFolder(_folder + Path.DirectorySeparatorChar).ContentHash);
    }

    [Fact]
    public void FromFolder_EmptyFolder_HasNoFiles() => Assert.Empty(CourseFiles.FromFolder(_folder).Files);

    [Fact]
    public void FromFolder_MissingFolderOrFile_Throws()
    {
        Write("file", "x");
        Assert.Throws<DirectoryNotFoundException>(() => CourseFiles.FromFolder(Path.Combine(_folder, "missing")));
        Assert.Throws<DirectoryNotFoundException>(() => CourseFiles.FromFolder(Path.Combine(_folder, "file")));
    }

    [Fact]
    public void FromFolder_LinksInside_AreFollowed()
    {
        Write("library/shared/x.svg", "x");
        File.CreateSymbolicLink(InFolder("library/y.svg"), "shared/x.svg");
        Directory.CreateSymbolicLink(InFolder("library/images"), InFolder("library/shared"));
        Assert.Equal(["images/x.svg", "shared/x.svg", "y.svg"], CourseFiles.FromFolder(InFolder("library")).Files.Keys);
    }

    [Fact]
    public void FromFolder_LinksThatLeadOut_AreLeftOut()
    {
        Write("secret.md", "x");
        Write("library-two/secret.md", "x");
        Write("library/facts.yml", "x");
        File.CreateSymbolicLink(InFolder("library/file.md"), "../secret.md");
        Directory.CreateSymbolicLink(InFolder("library/folder"), _folder);
        Directory.CreateSymbolicLink(InFolder("library/two"), "../library-two");
        // Lies inside by its spelling, and outside by way of the link before it.
        File.CreateSymbolicLink(InFolder("library/around.md"), "two/secret.md");
        File.CreateSymbolicLink(InFolder("library/up.md"), "two/../secret.md");
        File.CreateSymbolicLink(InFolder("library/broken.md"), "nowhere.md");
        Assert.Equal(["facts.yml"], CourseFiles.FromFolder(InFolder("library")).Files.Keys);
    }

    [Fact]
    public void FromFolder_LinksInACircle_ComeToAnEnd()
    {
        Write("a/x.md", "x");
        Directory.CreateSymbolicLink(InFolder("a/again"), "../a");
        File.CreateSymbolicLink(InFolder("one.md"), "two.md");
        File.CreateSymbolicLink(InFolder("two.md"), "one.md");
        Assert.Equal(["a/x.md"], CourseFiles.FromFolder(_folder).Files.Keys);
    }

    [Fact]
    public void FromFolder_WhichIsALinkItself_IsRead()
    {
        Write("library/facts.yml", "x");
        Directory.CreateSymbolicLink(InFolder("current"), "library");
        Assert.Equal(["facts.yml"], CourseFiles.FromFolder(InFolder("current")).Files.Keys);
    }

    [Fact]
    public void FromFolder_FileOverTheLimit_NamesTheFile()
    {
        Write("a/images/large.png", "");
        using (var file = File.OpenWrite(InFolder("a/images/large.png")))
            file.SetLength(CourseFiles.MaxFileBytes + 1);
        Assert.Contains("a/images/large.png", Assert.Throws<InvalidDataException>(() => CourseFiles.FromFolder(_folder)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void FromFolder_NameThatAnArchiveRefuses_NamesTheFile()
    {
        if (OperatingSystem.IsWindows())
            return;
        Write("a/de/x\\y.md", "x");
        Assert.Contains("x\\y.md", Assert.Throws<InvalidDataException>(() => CourseFiles.FromFolder(_folder)).Message, StringComparison.Ordinal);
    }

    private static void Holds<T>(Gen<T> values, Action<T> property) => Check.One(Config.QuickThrowOnFailure, Prop.ForAll(values.ToArbitrary(), property));

    private static CourseFiles Files(params (string Path, byte[] Bytes)[] files) =>
        new(files.ToImmutableSortedDictionary(file => file.Path, file => file.Bytes.ToImmutableArray(), StringComparer.Ordinal));

    private static IEnumerable<string> Listing(CourseFiles files) => files.Files.Select(file => $"{file.Key} {Convert.ToHexString(file.Value.AsSpan())}");

    private static byte[] Entry(string path, byte[] bytes)
    {
        var name = Encoding.UTF8.GetBytes(path);
        return [.. Length(name.Length), .. name, .. Length(bytes.Length), .. bytes];
    }

    private static byte[] Length(int length)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(bytes, length);
        return bytes;
    }

    /// <summary>An archive with a hash that fits, of contents that need not make sense.</summary>
    private static byte[] Archive(byte[] laid)
    {
        using var compressed = new MemoryStream();
        using (var brotli = new BrotliStream(compressed, CompressionLevel.Fastest, leaveOpen: true))
            brotli.Write(laid);
        return [.. "LHCF1"u8, .. SHA256.HashData(laid), .. compressed.ToArray()];
    }

    private string InFolder(string path) => Path.Combine(_folder, path);

    private void Write(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(InFolder(path))!);
        File.WriteAllText(InFolder(path), text);
    }
}
