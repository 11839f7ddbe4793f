import com.adobe.epubcheck.tool.EpubChecker;

/** Runs EPUBCheck on one file after another: most of its time goes into starting. */
class EpubCheckAll {
  public static void main(String[] paths) {
    for (String path : paths) new EpubChecker().run(new String[] {path});
  }
}
