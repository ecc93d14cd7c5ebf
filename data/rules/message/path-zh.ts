import { quotedName } from './quoted.ts';

/** Why the system refuses a path and what to do, by the system's code. */
const REASONS: Readonly<Record<string, string>> = {
  ENOENT: '上级文件夹不存在。请先建立文件夹，或另写路径',
  ENOTDIR: '路径中有一段是文件，不是文件夹。请另写路径',
  EEXIST: '已有同名文件。请另写路径',
  EISDIR: '它是文件夹。请写上其中的文件名',
  EACCES: '当前用户无权写入。请另写路径，或修改权限',
  EPERM: '当前用户无权写入。请另写路径，或修改权限',
  EROFS: '磁盘是只读的。请另写路径',
  ENAMETOOLONG: '名称太长。请写短些',
  ELOOP: '路径中的链接互相指向。请另写路径',
  EINVAL: '系统不接受这个名称。请另写路径',
  EBUSY: '文件正被其他程序打开。请关闭该程序，或另写路径',
  ETXTBSY: '文件正被其他程序打开。请关闭该程序，或另写路径',
  EMFILE: '打开的文件太多。请关闭其他程序后重试',
  ENOSPC: '磁盘已满。请腾出空间后重试',
  EDQUOT: '当前用户的空间已用完。请腾出空间后重试',
  EIO: '磁盘读写出错。请检查磁盘',
};

/** Words about paths that cannot be written. */
export const pathZh = {
  refused: (path: string, code: string) =>
    `${path === '' ? '文件' : quotedName(path)}写不进去：${REASONS[code] ?? `系统报告${code}。请核对路径和权限`}。`,
};

export type PathWords = typeof pathZh;
