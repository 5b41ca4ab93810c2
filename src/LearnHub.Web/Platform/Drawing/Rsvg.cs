using System.Runtime.InteropServices;

namespace LearnHub.Web.Platform.Drawing;

/// <summary>The few functions of librsvg that are needed, under their own names.</summary>
internal static partial class Rsvg
{
    public const string Library = "librsvg-2.so.2";
    private const string ErrorLibrary = "libglib-2.0.so.0";
    private const string ObjectLibrary = "libgobject-2.0.so.0";

    [LibraryImport(Library)]
    public static partial nint rsvg_handle_new_from_data(byte[] data, nuint length, out nint error);

    [LibraryImport(Library)]
    [return: MarshalAs(UnmanagedType.Bool)]
    public static partial bool rsvg_handle_render_document(nint handle, nint cairo, in Rectangle viewport, out nint error);

    [LibraryImport(Library, StringMarshalling = StringMarshalling.Utf8)]
    [return: MarshalAs(UnmanagedType.Bool)]
    public static partial bool rsvg_handle_get_geometry_for_element(nint handle, string id, out Rectangle ink, out Rectangle logical, out nint error);

    [LibraryImport(ErrorLibrary)]
    public static partial void g_error_free(nint error);

    [LibraryImport(ObjectLibrary)]
    public static partial void g_object_unref(nint instance);

    [StructLayout(LayoutKind.Sequential)]
    public struct Rectangle
    {
        public double X;
        public double Y;
        public double Width;
        public double Height;
    }
}
