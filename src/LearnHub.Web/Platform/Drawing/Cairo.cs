using System.Runtime.InteropServices;

namespace LearnHub.Web.Platform.Drawing;

/// <summary>The few functions of cairo that are needed, under their own names.</summary>
internal static partial class Cairo
{
    public const string Library = "libcairo.so.2";
    public const int FormatArgb32 = 0;

    /// <summary>PDF 1.4: its objects and their table stand in the file as plain text, whatever version of cairo writes it.</summary>
    public const int PdfVersion14 = 0;

    [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
    public delegate int WriteFunction(nint closure, nint data, uint length);

    public enum PdfMetadata
    {
        Title,
        Author,
        Subject,
        Keywords,
        Creator,
        CreateDate,
        ModificationDate,
    }

    [LibraryImport(Library)]
    public static partial nint cairo_pdf_surface_create_for_stream(WriteFunction write, nint closure, double width, double height);

    [LibraryImport(Library)]
    public static partial void cairo_pdf_surface_restrict_to_version(nint surface, int version);

    [LibraryImport(Library, StringMarshalling = StringMarshalling.Utf8)]
    public static partial void cairo_pdf_surface_set_metadata(nint surface, PdfMetadata metadata, string value);

    [LibraryImport(Library)]
    public static partial nint cairo_image_surface_create(int format, int width, int height);

    [LibraryImport(Library)]
    public static partial int cairo_surface_write_to_png_stream(nint surface, WriteFunction write, nint closure);

    [LibraryImport(Library)]
    public static partial void cairo_surface_finish(nint surface);

    [LibraryImport(Library)]
    public static partial int cairo_surface_status(nint surface);

    [LibraryImport(Library)]
    public static partial void cairo_surface_destroy(nint surface);

    [LibraryImport(Library)]
    public static partial nint cairo_create(nint surface);

    [LibraryImport(Library)]
    public static partial int cairo_status(nint context);

    [LibraryImport(Library)]
    public static partial void cairo_destroy(nint context);
}
